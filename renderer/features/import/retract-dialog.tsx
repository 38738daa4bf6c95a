// Taking a source back: this says exactly what goes, how it comes back, and for how long it can.
import type { SourceRecord } from '../../../shared/model/records/source';
import { useSession } from '../../state/context';
import { useQuery } from '../../state/query';
import { Button } from '../../ui/button';
import { formatCount, formatOf } from '../../ui/format';
import { useController, useImport } from './import.hooks';
import { Dialog } from '../../ui/dialog';

export function RetractDialog({ source, onClose }: { source: SourceRecord; onClose: () => void }) {
  const controller = useController();
  const busy = useImport((state) => state.busy);
  const { engine } = useSession();
  const only = useQuery(`only ${source.id}`, () => engine.onlyIn(source.id));
  const fresh = only.data?.reduce((all, kind) => all + kind.entities, 0);
  const go = (): void => {
    onClose();
    void controller.retract(source.id);
  };
  return (
    <Dialog onClose={onClose} title={`Retract ${source.name}?`} size={440}>
      <div className="dialog-form">
        <p className="text-2">The workspace will be exactly as if this file had never come. These go:</p>
        <ul className="import-goes">
          <li>
            <b>{formatOf(source.observations, 'observation')}</b>, from{' '}
            {formatOf(source.rows.accepted, 'row')}
          </li>
          <li>
            <b>{fresh === undefined ? '…' : formatOf(fresh, 'entity', 'entities')}</b> that only it had
            {only.problem !== undefined &&
              ` (at most ${formatCount(source.entities)}; they could not be counted)`}
          </li>
          {source.rows.rejected > 0 && (
            <li>
              <b>{formatOf(source.rows.rejected, 'rejected row')}</b> kept aside
            </li>
          )}
        </ul>
        <p className="text-2">
          Rings are found anew. Undo (U) brings it back: until the step falls off the history, or you clear it
          in Settings, it stays on the disk.
        </p>
        <div className="dialog-buttons">
          <Button size="large" onClick={onClose} data-autofocus>
            Keep it
          </Button>
          <Button size="large" variant="danger" disabled={busy !== null} onClick={go}>
            Retract
          </Button>
        </div>
      </div>
    </Dialog>
  );
}
