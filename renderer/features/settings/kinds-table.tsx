// The kinds of this workspace: those that Retort ships, and those that a person defined.
import { useState } from 'react';
import type { CustomKind } from '../../../shared/model/records/custom-kind';
import type { Kind } from '../../../shared/model/kinds/kind';
import { shippedKinds } from '../../../shared/model/kinds/registry';
import { useWorkbench } from '../../state/context';
import { Writes } from '../../state/writes';
import { Button } from '../../ui/button';
import { formatCount } from '../../ui/format';
import { CurveDialog } from './curve-dialog';
import { EstimateDialog } from './estimate-dialog';
import { KindDialog } from './kind-dialog';
import { KindRow } from './kind-row';
import { UndoButton } from './undo-button';
import { useCustomKinds } from './use-custom-kinds';

export function KindsTable() {
  const kinds = useWorkbench((state) => state.kinds);
  const loaded = useWorkbench((state) => state.summary);
  const custom = useCustomKinds();
  const [editing, setEditing] = useState<CustomKind | 'new' | null>(null);
  const [curveOf, setCurveOf] = useState<Kind | null>(null);
  const [estimating, setEstimating] = useState(false);
  return (
    <section className="settings-part" aria-labelledby="settings-kinds">
      <header className="settings-header">
        <h2 id="settings-kinds">Kinds</h2>
        <span className="panel-caption">
          {formatCount(shippedKinds.length)} come with Retort, {formatCount(custom.all.length)} more in this
          workspace
        </span>
        <span className="grow" />
        <UndoButton />
        <Button disabled={loaded === null} onClick={() => setEstimating(true)}>
          Estimate curves
        </Button>
        <Writes>
          <Button onClick={() => setEditing('new')}>New kind</Button>
        </Writes>
      </header>
      <table className="settings-table">
        <Heads />
        <tbody>
          {kinds.all().map((kind) => {
            const record = custom.all.find((each) => each.id === kind.id);
            return (
              <KindRow
                own={custom.own.has(kind.id)}
                key={kind.id}
                kind={kind}
                custom={record}
                onEdit={() => record !== undefined && setEditing(record)}
                onCurve={() => setCurveOf(kind)}
              />
            );
          })}
        </tbody>
      </table>
      {editing !== null && (
        <KindDialog edited={editing === 'new' ? null : editing} onClose={() => setEditing(null)} />
      )}
      {estimating && <EstimateDialog onClose={() => setEstimating(false)} />}
      {curveOf?.evidence !== undefined && (
        <CurveDialog kind={curveOf} shipped={curveOf.evidence} onClose={() => setCurveOf(null)} />
      )}
    </section>
  );
}

function Heads() {
  return (
    <thead>
      <tr>
        <th scope="col">Kind</th>
        <th scope="col">In this workspace</th>
        <th scope="col">Evidence</th>
        <th scope="col" className="number">
          Bits
        </th>
        <th scope="col" className="number">
          Flat to
        </th>
        <th scope="col" className="number">
          Lost per doubling
        </th>
        <th scope="col" className="number">
          Half-life
        </th>
        <th scope="col">
          <span className="unseen">Actions</span>
        </th>
      </tr>
    </thead>
  );
}
