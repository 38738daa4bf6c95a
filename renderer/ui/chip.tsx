// Small labels: a state, a filter that can be taken away, a count.
import type { ReactNode } from 'react';
import { X } from 'lucide-react';
import { classes } from './classes';
import './chip.css';

export type Tone = 'neutral' | 'on' | 'ok' | 'warn' | 'bad' | 'line';

export function Chip({
  tone = 'neutral',
  icon,
  children,
  onPress,
  onRemove,
  removeLabel,
}: {
  tone?: Tone;
  icon?: ReactNode;
  children: ReactNode;
  /** The chip's words are a button then. */
  onPress?: () => void;
  onRemove?: () => void;
  /** "Remove the filter 11 – 14 Jul": needed with `onRemove`. */
  removeLabel?: string;
}) {
  return (
    <span className={classes('chip', `chip-${tone}`)}>
      {icon}
      {onPress === undefined ? (
        <span className="cut">{children}</span>
      ) : (
        <button type="button" className="chip-press cut" onClick={onPress}>
          {children}
        </button>
      )}
      {onRemove !== undefined && (
        <button
          type="button"
          className="chip-remove"
          aria-label={removeLabel}
          title={removeLabel}
          onClick={onRemove}
        >
          <X size={12} strokeWidth={2} aria-hidden />
        </button>
      )}
    </span>
  );
}

/** A count that asks for attention. */
export function Badge({ children }: { children: ReactNode }) {
  return <span className="badge">{children}</span>;
}
