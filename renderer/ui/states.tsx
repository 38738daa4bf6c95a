// What a region says when it has nothing to show, is busy, or failed.
import type { ReactNode } from 'react';
import { CircleAlert, CircleCheck, Info, TriangleAlert } from 'lucide-react';
import './states.css';

/** Teaches the next step: what is missing, what brings it, the actions that do. */
export function EmptyState({
  title,
  children,
  picture,
  actions,
}: {
  title: string;
  children: ReactNode;
  picture?: ReactNode;
  actions?: ReactNode;
}) {
  return (
    <div className="empty">
      {picture}
      <div className="empty-words">
        <h2>{title}</h2>
        <p>{children}</p>
      </div>
      {actions !== undefined && <div className="empty-actions">{actions}</div>}
    </div>
  );
}

/** `value` between 0 and 1; undefined while unknown. */
export function ProgressBar({ value, label }: { value: number | undefined; label: string }) {
  const percent = value === undefined ? undefined : Math.round(Math.min(1, Math.max(0, value)) * 100);
  return (
    <div
      className="progress"
      role="progressbar"
      aria-label={label}
      aria-valuemin={0}
      aria-valuemax={100}
      aria-valuenow={percent}
      data-unknown={percent === undefined}
    >
      <div className="progress-done" style={{ width: `${percent ?? 100}%` }} />
    </div>
  );
}

const BANNER_ICONS = { ok: CircleCheck, warn: TriangleAlert, bad: CircleAlert, info: Info } as const;

/** What happened, what was kept, what to do: a sentence each, then the actions. */
export function Banner({
  tone,
  title,
  children,
  actions,
}: {
  tone: keyof typeof BANNER_ICONS;
  title: string;
  children?: ReactNode;
  actions?: ReactNode;
}) {
  const Icon = BANNER_ICONS[tone];
  return (
    <div className={`banner banner-${tone}`}>
      <h3 className="banner-title">
        <Icon size={16} strokeWidth={1.5} aria-hidden />
        <span>{title}</span>
      </h3>
      {children !== undefined && <div className="banner-words">{children}</div>}
      {actions !== undefined && <div className="banner-actions">{actions}</div>}
    </div>
  );
}
