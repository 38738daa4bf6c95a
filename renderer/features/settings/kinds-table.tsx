// The kinds of this workspace: those that Retort ships, and those that a person defined.
import { useState } from 'react';
import type { CustomKind } from '../../../shared/model/records/custom-kind';
import type { Kind } from '../../../shared/model/kinds/kind';
import { shippedKinds } from '../../../shared/model/kinds/registry';
import { useAttempt } from '../../state/attempt';
import { useSession, useWorkbench } from '../../state/context';
import { groupWord } from '../../state/linkage-words';
import { Button } from '../../ui/button';
import { Chip } from '../../ui/chip';
import { formatBits, formatCount } from '../../ui/format';
import { KindMark } from '../../ui/kind-mark';
import { KindDialog } from './kind-dialog';
import { useCustomKinds } from './use-custom-kinds';

export function KindsTable() {
  const kinds = useWorkbench((state) => state.kinds);
  const custom = useCustomKinds();
  const [editing, setEditing] = useState<CustomKind | 'new' | null>(null);
  return (
    <section className="settings-part" aria-labelledby="settings-kinds">
      <header className="settings-header">
        <h2 id="settings-kinds">Kinds</h2>
        <span className="panel-caption">
          {formatCount(shippedKinds.length)} come with Retort, {formatCount(custom.all.length)} more in this
          workspace
        </span>
        <span className="grow" />
        <Button onClick={() => setEditing('new')}>New kind</Button>
      </header>
      <table className="settings-table">
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
              />
            );
          })}
        </tbody>
      </table>
      {editing !== null && (
        <KindDialog edited={editing === 'new' ? null : editing} onClose={() => setEditing(null)} />
      )}
    </section>
  );
}

function KindRow({
  kind,
  custom,
  own,
  onEdit,
}: {
  kind: Kind;
  own: boolean;
  custom: CustomKind | undefined;
  onEdit: () => void;
}) {
  const entities = useWorkbench(
    (state) => state.summary?.kinds.find((count) => count.kind === kind.id)?.entities ?? 0,
  );
  return (
    <tr>
      <td>
        <span className="row">
          <KindMark kind={kind} />
          <span className="cut">{kind.label}</span>
          {custom !== undefined && <Chip>{own ? 'yours' : 'from a specification'}</Chip>}
        </span>
      </td>
      <td>{entities === 0 ? <span className="text-3">–</span> : formatCount(entities)}</td>
      <EvidenceCells kind={kind} />
      <td>
        {custom !== undefined && (
          <CustomActions custom={custom} own={own} used={entities > 0} onEdit={onEdit} />
        )}
      </td>
    </tr>
  );
}

function EvidenceCells({ kind }: { kind: Kind }) {
  const curve = kind.evidence;
  if (curve === undefined) {
    return (
      <td colSpan={5} className="text-3">
        carries no evidence
      </td>
    );
  }
  return (
    <>
      <td>{groupWord(curve.group).toLowerCase()}</td>
      <td className="number">{formatBits(curve.baseBits)}</td>
      <td className="number">{formatCount(curve.flatTo)}</td>
      <td className="number">{formatBits(curve.slope)}</td>
      <td className="number">
        {Number.isFinite(curve.halfLifeDays) ? `${formatCount(curve.halfLifeDays)} days` : 'never'}
      </td>
    </>
  );
}

function CustomActions({
  custom,
  own,
  used,
  onEdit,
}: {
  custom: CustomKind;
  own: boolean;
  used: boolean;
  onEdit: () => void;
}) {
  const session = useSession();
  const attempt = useAttempt();
  return (
    <span className="settings-actions">
      <Button onClick={onEdit} aria-label={`Edit ${custom.label}`}>
        Edit
      </Button>
      {!own ? null : used ? (
        <span className="text-3" title="Retract the sources that use it first">
          in use
        </span>
      ) : (
        <Button
          variant="danger"
          aria-label={`Delete ${custom.label}`}
          onClick={() => attempt(() => session.commit({ type: 'delete-kind', id: custom.id }))}
        >
          Delete
        </Button>
      )}
    </span>
  );
}
