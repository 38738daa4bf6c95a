// The graph of what is open: canvas, what floats over it, and the states before there is anything to draw.
import { Network } from 'lucide-react';
import { useEffect } from 'react';
import { useWorkbench } from '../../state/context';
import { useSettled } from '../../state/use-settled';
import { Button } from '../../ui/button';
import { ProblemBanner } from '../../ui/problem-banner';
import { EmptyState, ProgressBar } from '../../ui/states';
import { followDataset, followRing } from './graph-ring';
import { Asking } from './asking';
import { Canvas } from './canvas';
import { ContextMenu } from './context-menu';
import { Filters } from './filters';
import { Legend } from './legend';
import { useLookUpkeep } from './style/use-look-upkeep';
import { useStyleCommands } from './style/use-style-commands';
import { GraphMinimap } from './minimap';
import { Notes } from './notes';
import { Outline } from './outline';
import { useFilterCommands } from './use-filter-commands';
import { useGraphCommands } from './use-graph-commands';
import { useUnseen } from './use-unseen';
import { useViewCommands } from './use-view-commands';
import { useGraph, useGraphDesk, useGraphUi } from './use-graph';
import './graph.css';

export function GraphPanel() {
  useOpenRing();
  useUnseen();
  useLookUpkeep();
  useGraphCommands();
  useViewCommands();
  useFilterCommands();
  useStyleCommands();
  const empty = useGraph((state) => state.view.nodes.size === 0);
  return (
    <div className="graph">
      <Canvas />
      {empty ? <Nothing /> : <Floating />}
      <Trouble />
      <Busy />
      <ContextMenu />
      <Asking />
    </div>
  );
}

function Floating() {
  return (
    <>
      <Notes />
      <Outline />
      <Filters />
      <Legend />
      <GraphMinimap />
    </>
  );
}

/** Follows the ring that the window has open, and draws it again when rings were found anew. */
function useOpenRing(): void {
  const desk = useGraphDesk();
  const ringId = useWorkbench((state) => state.openRingId);
  const version = useWorkbench((state) => state.summary?.version ?? null);
  const rings = useWorkbench((state) => state.rings);
  useEffect(() => void followDataset(desk, version), [desk, version]);
  useEffect(() => void followRing(desk, ringId, rings), [desk, ringId, rings]);
}

function Nothing() {
  const work = useWorkbench((state) => state.work);
  const first = useWorkbench((state) => state.rings?.rings[0]?.id ?? null);
  const busy = useGraphUi((state) => state.busy !== null);
  const coming = useGraph((state) => !state.ready) && work === 'ready';
  const desk = useGraphDesk();
  if (busy || coming || work === 'opening' || work === 'loading' || work === 'linking') return null;
  return (
    <div className="graph-empty">
      <EmptyState
        title="No ring is open"
        picture={<Network size={32} strokeWidth={1} className="text-3" aria-hidden />}
        actions={
          first !== null && (
            <Button variant="primary" size="large" onClick={() => desk.workbench.actions.openRing(first)}>
              Open the first ring
            </Button>
          )
        }
      >
        {first === null
          ? 'Rings appear in the list once logs are imported. Open one to see who shares what.'
          : 'Choose a ring from the list, or select an entity in the table and expand it.'}
      </EmptyState>
    </div>
  );
}

function Trouble() {
  const problem = useGraphUi((state) => state.problem);
  const desk = useGraphDesk();
  if (problem === null) return null;
  return (
    <div className="graph-trouble" role="alert">
      <ProblemBanner
        problem={problem}
        stays="The graph is as it was."
        actions={<Button onClick={() => desk.ui.setState({ problem: null })}>Dismiss</Button>}
      />
    </div>
  );
}

/** What is done by then needs no words that it goes on. */
const SOON_MS = 150;

function Busy() {
  const busy = useGraphUi((state) => state.busy);
  const late = useSettled(busy, SOON_MS);
  if (busy === null || late !== busy) return null;
  return (
    <div className="graph-busy float" role="status">
      <div className="row">
        <span className="grow">{busy.words}…</span>
        <Button onClick={busy.cancel}>Cancel</Button>
      </div>
      <ProgressBar value={undefined} label={busy.words} />
    </div>
  );
}
