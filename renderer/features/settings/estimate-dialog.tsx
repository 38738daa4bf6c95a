// What the logs themselves say sharing counts, kind by kind, beside what holds: proposals, which nothing follows until a person uses them.
import { useState } from 'react';
import type { CurveEstimate } from '../../../shared/engine/curve-estimate';
import { refusalWords } from '../../../shared/linkage/estimation/refusal-words';
import type { EvidenceCurve } from '../../../shared/model/evidence';
import { useCurves } from '../../state/curves';
import { Writes } from '../../state/writes';
import { Button } from '../../ui/button';
import { formatCount, formatOf, formatShare } from '../../ui/format';
import { ProblemBanner } from '../../ui/problem-banner';
import { Banner, ProgressBar } from '../../ui/states';
import { EstimatePreview } from './estimate-preview';
import { EstimateProposals } from './estimate-proposals';
import { EstimateRounds } from './estimate-rounds';
import { useEstimate } from './use-estimate';
import './estimate.css';
import { Dialog } from '../../ui/dialog';

export function EstimateDialog({ onClose }: { onClose: () => void }) {
  const estimating = useEstimate();
  return (
    <Dialog onClose={onClose} title="What these logs say sharing counts" size={1040}>
      <div className="dialog-form" aria-busy={estimating.at === 'running'}>
        {estimating.at === 'running' && <Running share={estimating.share} onClose={onClose} />}
        {estimating.at === 'failed' && <ProblemBanner problem={estimating.problem} />}
        {estimating.at === 'done' && <Proposed estimate={estimating.estimate} onClose={onClose} />}
      </div>
    </Dialog>
  );
}

function Running({ share, onClose }: { share: number | undefined; onClose: () => void }) {
  return (
    <div className="estimate-running" role="status">
      <div className="row">
        <span className="grow">Comparing pairs of accounts, kind by kind</span>
        <span className="text-2">{share === undefined ? '' : formatShare(share)}</span>
      </div>
      <ProgressBar value={share} label="Estimating" />
      <div className="dialog-buttons">
        <Button size="large" keys="Esc" onClick={onClose} data-autofocus>
          Cancel
        </Button>
      </div>
    </div>
  );
}

function Proposed({ estimate, onClose }: { estimate: CurveEstimate; onClose: () => void }) {
  const { setCurves } = useCurves();
  const [chosen, setChosen] = useState<readonly string[]>([]);
  const { estimation } = estimate;
  const changes: Record<string, EvidenceCurve> = {};
  for (const { kind, curve } of estimation.kinds)
    if (curve !== null && chosen.includes(kind)) changes[kind] = curve;
  const use = (): void => {
    setCurves(changes);
    onClose();
  };
  return (
    <>
      <Summary estimate={estimate} />
      <EstimateProposals estimate={estimate} chosen={chosen} onChoose={setChosen} />
      <EstimateRounds estimation={estimation} />
      <EstimatePreview changes={changes} />
      <div className="dialog-buttons">
        <Button size="large" onClick={onClose}>
          Close
        </Button>
        <Writes>
          <Button size="large" variant="primary" disabled={chosen.length === 0} onClick={use}>
            {chosen.length === 0 ? 'Use' : `Use ${formatOf(chosen.length, 'curve')}`}
          </Button>
        </Writes>
      </div>
    </>
  );
}

function Summary({ estimate: { estimation } }: { estimate: CurveEstimate }) {
  const { accounts, matchPrior, refusal } = estimation;
  if (refusal !== null)
    return (
      <Banner tone="warn" title="Nothing is proposed">
        {refusalWords(refusal)}
      </Banner>
    );
  const pairs =
    matchPrior === null
      ? ''
      : `; about one pair in ${formatCount(Math.round(1 / matchPrior))} shares what one operator’s would`;
  return (
    <p className="text-2">
      {formatOf(accounts, 'account')}
      {pairs}. No labels are used: m is how likely two accounts of one operator share one, u how likely
      strangers do.
    </p>
  );
}
