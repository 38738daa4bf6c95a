// Before any workspace is open: for a moment at the start, and for as long as it takes when that fails.
import { useEffect, useState } from 'react';
import type { WorkspaceRecord } from '../../shared/model/records/workspace';
import { useDesk, useWorkbench } from '../state/context';
import { Button } from '../ui/button';
import { Banner } from '../ui/states';
import { words } from '../ui/words';
import { Logo } from './logo';
import './start-page.css';

const MOST_OFFERED = 6;

export function StartPage() {
  const problem = useWorkbench((state) => state.problem);
  const desk = useDesk();
  if (problem === null) {
    return (
      <main className="start-page" aria-busy="true">
        <span className="accent">
          <Logo size={32} />
        </span>
        <h1 className="unseen">Retort is opening</h1>
      </main>
    );
  }
  const { title, kept, next } = words(problem.code, problem.data);
  return (
    <main className="start-page">
      <h1 className="unseen">Retort</h1>
      <Banner
        tone="bad"
        title={title}
        actions={
          <>
            <Button onClick={() => void desk.start()}>Try again</Button>
            <Button onClick={() => void desk.create('Workspace')}>Make a new workspace</Button>
            <OtherWorkspaces />
          </>
        }
      >
        <p>{kept}</p>
        <p>{next}</p>
      </Banner>
    </main>
  );
}

/** What else could be opened; the one that failed may be among them. */
function OtherWorkspaces() {
  const desk = useDesk();
  const [known, setKnown] = useState<WorkspaceRecord[]>([]);
  useEffect(() => void desk.list().then(setKnown), [desk]);
  return known.slice(0, MOST_OFFERED).map((workspace) => (
    <Button key={workspace.id} onClick={() => void desk.open(workspace.id)}>
      Open {workspace.name}
    </Button>
  ));
}
