// Why two accounts are linked, step by step: each selector's bits where they fall, what was discounted, the total against the threshold.
import type { EntityRow } from '../../../shared/engine/engine';
import type { LinkExplanation } from '../../../shared/linkage/types';
import { useActions, useWorkbench } from '../../state/context';
import { markOf, shortValue } from '../../state/entity-text';
import { groupColour, groupWord, suppressionWord } from '../../state/linkage-words';
import { classes } from '../../ui/classes';
import { formatBits, formatCount } from '../../ui/format';
import { KindMark } from '../../ui/kind-mark';
import { MiddleCut } from '../../ui/middle-cut';
import { judgedWords } from './judged-words';
import { clauses, share, waterfall } from './waterfall.model';
import type { Step, Waterfall as Fall } from './waterfall.model';
import './waterfall.css';

type Props = {
  explanation: LinkExplanation;
  /** Rows of the selectors, in the explanation's order. */
  rows: readonly EntityRow[];
  /** With every discount spelled out under its selector. */
  detailed?: boolean;
};

export function Waterfall({ explanation, rows, detailed = false }: Props) {
  const fall = waterfall(explanation);
  const byId = new Map(rows.map((row) => [row.id, row]));
  return (
    <div className="waterfall">
      <ol className="waterfall-steps" aria-label="Bits, step by step">
        {fall.steps.map((step, i) => (
          <Line
            key={i}
            step={step}
            fall={fall}
            row={step.selector === null ? undefined : byId.get(step.selector.selector)}
            detailed={detailed}
          />
        ))}
      </ol>
      <Verdict explanation={explanation} rows={byId} />
    </div>
  );
}

function Line({
  step,
  fall,
  row,
  detailed,
}: {
  step: Step;
  fall: Fall;
  row: EntityRow | undefined;
  detailed: boolean;
}) {
  const quiet = step.selector !== null && Math.abs(step.bits) < 0.05;
  return (
    <li
      className={classes(
        'waterfall-line',
        quiet && 'waterfall-quiet',
        step.label === 'total' && 'waterfall-total',
      )}
    >
      <Name step={step} row={row} />
      <Bar step={step} fall={fall} />
      <span className="waterfall-bits">{formatBits(step.bits, step.label !== 'total')}</span>
      {detailed && step.selector !== null && <Clauses step={step} />}
    </li>
  );
}

function Name({ step, row }: { step: Step; row: EntityRow | undefined }) {
  const kinds = useWorkbench((state) => state.kinds);
  const { select } = useActions();
  if (step.label === 'prior')
    return <span className="waterfall-name waterfall-plain">Prior, two strangers</span>;
  if (step.label === 'total') return <span className="waterfall-name waterfall-plain">Total</span>;
  const kind = step.selector?.kind ?? 'account';
  return (
    <button
      type="button"
      className="waterfall-name"
      title={row?.key.value}
      onClick={() => row !== undefined && select([row.id])}
    >
      <KindMark kind={markOf(kinds, kind)} />
      <MiddleCut text={row === undefined ? kind : shortValue(kinds, row.key, 32)} />
    </button>
  );
}

function Bar({ step, fall }: { step: Step; fall: Fall }) {
  const start = share(fall, Math.min(step.from, step.to)) * 100;
  const width = Math.max(0.8, Math.abs(share(fall, step.to) - share(fall, step.from)) * 100);
  return (
    <span className="waterfall-bar" aria-hidden>
      <i className="waterfall-zero" style={{ left: `${share(fall, 0) * 100}%` }} />
      <i className="waterfall-threshold" style={{ left: `${share(fall, fall.threshold) * 100}%` }} />
      <i
        className="waterfall-step"
        style={{ left: `${start}%`, width: `${width}%`, background: colourOf(step) }}
      />
    </span>
  );
}

function colourOf(step: Step): string {
  if (step.label === 'total') return 'var(--accent)';
  return step.selector === null ? 'var(--line-control)' : groupColour(step.selector.group);
}

function Clauses({ step }: { step: Step }) {
  if (step.selector === null) return null;
  const { group, baseBits, suppressed } = step.selector;
  const parts = clauses(step.selector).map(({ label, bits }) => `${label} ${formatBits(bits, true)}`);
  return (
    <span className="waterfall-clauses">
      {groupWord(group)} · {formatBits(baseBits)} at best{parts.map((part) => ` · ${part}`).join('')}
      {suppressed !== null && ` · not counted: ${suppressionWord(suppressed)}`}
    </span>
  );
}

function Verdict({
  explanation,
  rows,
}: {
  explanation: LinkExplanation;
  rows: ReadonlyMap<number, EntityRow>;
}) {
  const kinds = useWorkbench((state) => state.kinds);
  const { total, threshold, selectors, judged } = explanation;
  const margin = total - threshold;
  const left = selectors.filter((selector) => selector.suppressed !== null);
  const named = left.slice(0, 3).map((selector) => {
    const row = rows.get(selector.selector);
    const name = row === undefined ? selector.kind : shortValue(kinds, row.key, 22);
    return `${name}, seen with ${formatCount(selector.degree)} accounts (${suppressionWord(selector.suppressed ?? 'hub')})`;
  });
  return (
    <p className="waterfall-verdict">
      {judged.verdict !== null && <b className="accent">{judgedWords(judged.verdict)} </b>}
      {margin >= 0
        ? `Linked: ${formatBits(margin)} over the threshold of ${formatBits(threshold)}.`
        : `Not linked by itself: ${formatBits(-margin)} under the threshold of ${formatBits(threshold)}.`}
      {named.length > 0 &&
        ` Not counted: ${named.join('; ')}${left.length > 3 ? ` and ${left.length - 3} more` : ''}.`}
    </p>
  );
}
