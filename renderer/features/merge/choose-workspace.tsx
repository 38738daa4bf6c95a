// Which workspace is merged into the open one: another one of this machine, or an archive.
import { useEffect, useState } from 'react';
import type { WorkspaceRecord } from '../../../shared/model/records/workspace';
import { useAttempt } from '../../state/attempt';
import { useDesk, useHost, useWorkbench, useZone } from '../../state/context';
import { ARCHIVE_FILES } from '../../state/desk';
import { Button } from '../../ui/button';
import { ListRow } from '../../ui/list';
import { formatDate } from '../../ui/time';
import type { MergeController } from './merge.controller';

export function ChooseWorkspace({
  controller,
  onClose,
}: {
  controller: MergeController;
  onClose: () => void;
}) {
  const others = useOthers();
  const zone = useZone();
  const host = useHost();
  const attempt = useAttempt();
  const choose = (): void =>
    attempt(async () => {
      const files = await host.openFiles(ARCHIVE_FILES, false);
      if (files?.[0] !== undefined) void controller.compare(files[0]);
    });
  return (
    <>
      <p className="text-2">
        The open workspace stays what it is and gets what it lacks; the other one is only read. Nothing is
        changed before you have seen what would come.
      </p>
      {others.length > 0 && (
        <ul className="merge-list" aria-label="Workspaces of this machine">
          {others.map(({ id, name, marking, createdAt }) => (
            <ListRow
              key={id}
              title={name}
              detail={`${marking} · made ${formatDate(Date.parse(createdAt), zone)}`}
              onPress={() => void controller.compare(id)}
            />
          ))}
        </ul>
      )}
      {others.length === 0 && <p className="text-3">There is no other workspace on this machine.</p>}
      <div className="dialog-buttons">
        <Button size="large" onClick={onClose}>
          Cancel
        </Button>
        <Button
          size="large"
          variant={others.length === 0 ? 'primary' : 'quiet'}
          onClick={choose}
          data-autofocus
        >
          Choose an archive file…
        </Button>
      </div>
    </>
  );
}

function useOthers(): readonly WorkspaceRecord[] {
  const desk = useDesk();
  const open = useWorkbench(({ workspace }) => workspace?.id);
  const [known, setKnown] = useState<readonly WorkspaceRecord[]>([]);
  useEffect(() => void desk.list().then(setKnown), [desk]);
  return known.filter(({ id }) => id !== open);
}
