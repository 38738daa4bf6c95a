// The steps of an account's fit with a ring: what it shares with it, what it has besides, how far it begins with it.
import type { EntityRow } from '../../../shared/engine/engine';
import type { RingFit } from '../../../shared/linkage/reasons/explain-member';
import { fitStepDetail, fitStepName } from '../../state/fit-words';
import { groupColour } from '../../state/linkage-words';
import { fallingOf, type MemberPart } from './member-steps.model';
import { SelectorName } from './selector-name';
import { WaterfallSteps } from './waterfall-steps';

export function MemberSteps({ fit, rows }: { fit: RingFit; rows: ReadonlyMap<number, EntityRow> }) {
  return (
    <div className="waterfall">
      <WaterfallSteps
        falling={fallingOf(fit)}
        prior="Prior, anyone"
        nameOf={(part) => <Name part={part} rows={rows} />}
        colourOf={(part) => (part.type === 'rest' ? 'var(--line-control)' : groupColour(part.group))}
        detailOf={(part) => fitStepDetail(part, fit.members)}
      />
    </div>
  );
}

function Name({ part, rows }: { part: MemberPart; rows: ReadonlyMap<number, EntityRow> }) {
  if (part.type === 'selector') return <SelectorName kind={part.kind} row={rows.get(part.selector)} />;
  return <span className="waterfall-name waterfall-plain">{fitStepName(part)}</span>;
}
