// One kind of the workspace: its mark, how many there are, what sharing one counts, what can be done with it.
import type { EvidenceCurve } from '../../../shared/model/evidence';
import type { CustomKind } from '../../../shared/model/records/custom-kind';
import type { Kind } from '../../../shared/model/kinds/kind';
import { useAttempt } from '../../state/attempt';
import { useSession, useWorkbench } from '../../state/context';
import { useCurves } from '../../state/curves';
import { groupWord } from '../../state/linkage-words';
import { workspaceJournalOf } from '../../state/workspace-journal';
import { deleteKindStep } from '../../state/workspace-steps';
import { Writes } from '../../state/writes';
import { Button } from '../../ui/button';
import { Chip } from '../../ui/chip';
import { formatBits, formatCount } from '../../ui/format';
import { KindMark } from '../../ui/kind-mark';

type Props = {
  kind: Kind;
  custom: CustomKind | undefined;
  /** Defined here, not by a specification. */
  own: boolean;
  onEdit: () => void;
  onCurve: () => void;
};

export function KindRow({ kind, custom, own, onEdit, onCurve }: Props) {
  const edited = useCurves().edited[kind.id];
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
          {edited !== undefined && <Chip tone="on">curve changed</Chip>}
        </span>
      </td>
      <td>{entities === 0 ? <span className="text-3">–</span> : formatCount(entities)}</td>
      <EvidenceCells curve={edited ?? kind.evidence} why={kind.why} />
      <td>
        <span className="settings-actions">
          <Writes>
            {kind.evidence !== undefined && !own && (
              <Button onClick={onCurve} aria-label={`Change what ${kind.plural.toLowerCase()} count`}>
                Curve
              </Button>
            )}
            {custom !== undefined && (
              <CustomActions custom={custom} own={own} used={entities > 0} onEdit={onEdit} />
            )}
          </Writes>
        </span>
      </td>
    </tr>
  );
}

function EvidenceCells({ curve, why }: { curve: EvidenceCurve | undefined; why: string | undefined }) {
  if (curve === undefined) {
    return (
      <td colSpan={5} className="text-3">
        carries no evidence
      </td>
    );
  }
  return (
    <>
      <td title={why}>{groupWord(curve.group).toLowerCase()}</td>
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
  const remove = (): void =>
    attempt(() =>
      workspaceJournalOf(session).take(async () => deleteKindStep(await session.reader.kinds(), custom.id)),
    );
  return (
    <>
      <Button onClick={onEdit} aria-label={`Edit ${custom.label}`}>
        Edit
      </Button>
      {!own ? null : used ? (
        <span className="text-3" title="Retract the sources that use it first">
          in use
        </span>
      ) : (
        <Button variant="danger" aria-label={`Delete ${custom.label}`} onClick={remove}>
          Delete
        </Button>
      )}
    </>
  );
}
