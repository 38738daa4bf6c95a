// Why two accounts are linked, step by step: each selector's bits where they fall, what was discounted, the total against the threshold.
import type { EntityRow } from '../../../shared/engine/engine';
import type { ExplainedSelector, LinkExplanation } from '../../../shared/linkage/types';
import { useWorkbench } from '../../state/context';
import { shortValue } from '../../state/entity-text';
import { groupColour, groupWord, suppressionWord } from '../../state/linkage-words';
import { formatBits, formatCount } from '../../ui/format';
import { judgedWords } from './judged-words';
import { SelectorName } from './selector-name';
import { WaterfallSteps } from './waterfall-steps';
import { clauses } from './waterfall.model';

type Props = {
  explanation: LinkExplanation;
  /** Rows of the selectors, in the explanation's order. */
  rows: readonly EntityRow[];
  /** With every discount spelled out under its selector. */
  detailed?: boolean;
};

export function Waterfall({ explanation, rows, detailed = false }: Props) {
  const { prior, selectors: parts, total, threshold } = explanation;
  const byId = new Map(rows.map((row) => [row.id, row]));
  return (
    <div className="waterfall">
      <WaterfallSteps
        falling={{ prior, parts, total, threshold }}
        prior="Prior, two strangers"
        nameOf={({ kind, selector }) => <SelectorName kind={kind} row={byId.get(selector)} />}
        colourOf={({ group }) => groupColour(group)}
        {...(detailed ? { detailOf: discounts } : {})}
      />
      <Verdict explanation={explanation} rows={byId} />
    </div>
  );
}

function discounts(selector: ExplainedSelector): string {
  const { group, baseBits, suppressed } = selector;
  const parts = clauses(selector).map(({ label, bits }) => `${label} ${formatBits(bits, true)}`);
  const left = suppressed === null ? [] : [`not counted: ${suppressionWord(suppressed)}`];
  return [groupWord(group), `${formatBits(baseBits)} at best`, ...parts, ...left].join(' · ');
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
