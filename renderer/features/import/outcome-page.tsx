// After the commit: what came in, what the rings are now, and where to go.
import { CircleCheck } from 'lucide-react';
import { useActions, useWorkbench } from '../../state/context';
import { Button } from '../../ui/button';
import { formatCount, formatOf } from '../../ui/format';
import { Figure } from '../../ui/list';
import type { Outcome } from './import.model';

export function OutcomePage({ outcome, onChoose }: { outcome: Outcome; onChoose: () => void }) {
  const actions = useActions();
  return (
    <section className="import-page import-outcome" aria-labelledby="import-outcome-title">
      <div className="import-outcome-words">
        <CircleCheck size={32} strokeWidth={1} className="ok" aria-hidden />
        <div>
          <h3 id="import-outcome-title">{formatOf(outcome.files, 'file')} committed</h3>
          <p className="text-2">
            Stored and durable. {outcome.files === 1 ? 'It is a source' : 'Each is a source'} of its own and
            can be retracted, exactly.
          </p>
        </div>
      </div>
      <div className="import-outcome-figures">
        <Figure value={formatCount(outcome.observations)} label="observations" />
        <Figure value={formatCount(outcome.fresh)} label="new entities" />
        <Figure value={formatCount(outcome.rejected)} label="rejected rows" detail="kept aside" />
        <RingsNow />
      </div>
      <div className="row">
        <Button variant="primary" size="large" onClick={() => actions.showScreen('explore')}>
          See the rings
        </Button>
        <Button size="large" onClick={onChoose}>
          Import more
        </Button>
      </div>
    </section>
  );
}

function RingsNow() {
  const work = useWorkbench((state) => state.work);
  const rings = useWorkbench((state) => state.rings);
  if (work === 'loading' || work === 'opening')
    return <Figure value="…" label="rings" detail="indexing the columns" />;
  if (work === 'linking' || rings === null) return <Figure value="…" label="rings" detail="being found" />;
  const detail = `${formatOf(rings.accountsInRings, 'account')} in them`;
  return (
    <Figure
      value={formatCount(rings.rings.length)}
      label={rings.rings.length === 1 ? 'ring now' : 'rings now'}
      detail={detail}
    />
  );
}
