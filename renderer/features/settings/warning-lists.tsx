// The warning lists of this workspace: what strangers share by design, and what sharing it is still worth.
import { readWarningList } from '../../../shared/linkage/warning-lists/read-warning-list';
import { ownLists } from '../../../shared/linkage/warning-lists/own-lists';
import { useSession, useWorkbench } from '../../state/context';
import { useQuery } from '../../state/query';
import { useWarningListing } from '../../state/warning-lists';
import { Writes } from '../../state/writes';
import { Button } from '../../ui/button';
import { formatOf } from '../../ui/format';
import { EmptyState } from '../../ui/states';
import { UndoButton } from './undo-button';
import { ReadLists } from './read-lists';
import { useListFiles } from './use-list-files';
import { WarningListRow } from './warning-list-row';
import './warning-lists.css';

export function WarningLists() {
  const lists = useWorkbench((state) => state.warningLists);
  const files = useListFiles();
  return (
    <section className="settings-part" aria-labelledby="settings-lists">
      <header className="settings-header">
        <h2 id="settings-lists">Warning lists</h2>
        <span className="panel-caption">
          {files.waiting > 0 ? `reading ${formatOf(files.waiting, 'file')}…` : formatOf(lists.length, 'list')}
        </span>
        <span className="grow" />
        <UndoButton />
        <Writes>
          <OwnLists />
          <Button disabled={files.waiting > 0} onClick={files.choose}>
            Add from files
          </Button>
        </Writes>
      </header>
      <ReadLists files={files} />
      {lists.length === 0 ? (
        <EmptyState title="No list says yet what strangers share by design">
          Lists in MISP’s format name the addresses of VPNs, clouds and relays, and the domains of mail
          services. What is on one counts for less, and every explanation says so.
        </EmptyState>
      ) : (
        <Lists />
      )}
    </section>
  );
}

/** Those that come with Retort, while they are not all there. */
function OwnLists() {
  const known = useWorkbench((state) => state.warningLists);
  const { add } = useWarningListing();
  const missing = ownLists.filter(({ name }) => known.every((list) => list.name !== name));
  if (missing.length === 0) return null;
  const addMissing = (): void => add(missing.map((own) => readWarningList(JSON.stringify(own)).list));
  return <Button onClick={addMissing}>Add Retort’s own</Button>;
}

function Lists() {
  const lists = useWorkbench((state) => state.warningLists);
  const { engine } = useSession();
  const version = useWorkbench((state) => state.summary?.version);
  const key = JSON.stringify([version, lists.map(({ name, version: of, entries }) => [name, of, entries])]);
  const { data } = useQuery(version === undefined ? null : key, () => engine.warningListHits());
  const hits = new Map(data?.map(({ name, selectors }) => [name, selectors]));
  return (
    <table className="settings-table warning-lists">
      <thead>
        <tr>
          <th scope="col">List</th>
          <th scope="col" className="number">
            In this workspace
          </th>
          <th scope="col">Its entries are</th>
          <th scope="col">Leaves of the bits</th>
          <th scope="col">
            <span className="unseen">Actions</span>
          </th>
        </tr>
      </thead>
      <tbody>
        {lists.map((list) => (
          <WarningListRow key={list.name} list={list} hits={hits.get(list.name)} />
        ))}
      </tbody>
    </table>
  );
}
