// Bits, step by step: a name, a bar from where the step before ended, the figure. What the parts are is told by whoever has them.
import type { ReactNode } from 'react';
import { classes } from '../../ui/classes';
import { formatBits } from '../../ui/format';
import { share, waterfall } from './waterfall.model';
import type { Falling, Step, Waterfall } from './waterfall.model';
import './waterfall.css';

type Props<P extends { bits: number }> = {
  falling: Falling<P>;
  /** What the total starts from. */
  prior: string;
  nameOf: (part: P) => ReactNode;
  colourOf: (part: P) => string;
  /** How the part's bits came about, under it. */
  detailOf?: (part: P) => string;
};

export function WaterfallSteps<P extends { bits: number }>({ falling, ...words }: Props<P>) {
  const fall = waterfall(falling);
  return (
    <ol className="waterfall-steps" aria-label="Bits, step by step">
      {fall.steps.map((step, i) => (
        <Line key={i} step={step} fall={fall} {...words} />
      ))}
    </ol>
  );
}

type LineProps<P extends { bits: number }> = Omit<Props<P>, 'falling'> & {
  step: Step<P>;
  fall: Waterfall<P>;
};

function Line<P extends { bits: number }>({ step, fall, prior, nameOf, colourOf, detailOf }: LineProps<P>) {
  const { part, label, bits } = step;
  const detail = part === null ? undefined : detailOf?.(part);
  return (
    <li
      className={classes(
        'waterfall-line',
        part !== null && Math.abs(bits) < 0.05 && 'waterfall-quiet',
        label === 'total' && 'waterfall-total',
      )}
    >
      {part === null ? (
        <span className="waterfall-name waterfall-plain">{label === 'prior' ? prior : 'Total'}</span>
      ) : (
        nameOf(part)
      )}
      <Bar step={step} fall={fall} colour={barColour(step, colourOf)} />
      <span className="waterfall-bits">{formatBits(bits, label !== 'total')}</span>
      {detail !== undefined && <span className="waterfall-clauses">{detail}</span>}
    </li>
  );
}

function barColour<P>({ part, label }: Step<P>, colourOf: (part: P) => string): string {
  if (label === 'total') return 'var(--accent)';
  return part === null ? 'var(--line-control)' : colourOf(part);
}

function Bar<P>({ step, fall, colour }: { step: Step<P>; fall: Waterfall<P>; colour: string }) {
  const start = share(fall, Math.min(step.from, step.to)) * 100;
  const width = Math.max(0.8, Math.abs(share(fall, step.to) - share(fall, step.from)) * 100);
  return (
    <span className="waterfall-bar" aria-hidden>
      <i className="waterfall-zero" style={{ left: `${share(fall, 0) * 100}%` }} />
      <i className="waterfall-threshold" style={{ left: `${share(fall, fall.threshold) * 100}%` }} />
      <i className="waterfall-step" style={{ left: `${start}%`, width: `${width}%`, background: colour }} />
    </span>
  );
}
