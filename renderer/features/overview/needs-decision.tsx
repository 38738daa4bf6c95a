// The right-hand column: what waits for a person, and what came last.
import {
  CircleDot,
  Download,
  Import as ImportIcon,
  Scale,
  TriangleAlert,
  type LucideIcon,
} from 'lucide-react';
import { useEffect, useState } from 'react';
import type { SourceSummary } from '../../../shared/engine/engine';
import { useActions, useDesk, useWorkbench, useZone } from '../../state/context';
import { Badge } from '../../ui/chip';
import { Button } from '../../ui/button';
import { formatBytes, formatCount, formatOf } from '../../ui/format';
import { Facts } from '../../ui/list';
import { Panel, Section } from '../../ui/panel';
import { Moment } from '../../ui/moment';
import { decisions, latestImport, unnamedRings, type Decision } from './decisions';

const ICONS: Readonly<Record<Decision['tone'], { Icon: LucideIcon; className: string }>> = {
  bad: { Icon: CircleDot, className: 'bad' },
  warn: { Icon: TriangleAlert, className: 'warn' },
  info: { Icon: ImportIcon, className: 'accent' },
  neutral: { Icon: Scale, className: 'text-2' },
};

export function NeedsDecision() {
  const items = useDecisions();
  return (
    <Panel
      title="Needs a decision"
      edge="left"
      caption={items.length > 0 ? <Badge>{formatCount(items.length)}</Badge> : undefined}
    >
      <div className="scroll">
        {items.length === 0 ? <NothingWaits /> : <DecisionList items={items} />}
        <MoreRings />
        <LatestImport />
      </div>
    </Panel>
  );
}

function useDecisions(): Decision[] {
  const facts = useWorkbench(({ summary, rings, stagedSources, kinds }) => ({
    summary,
    rings,
    stagedSources,
    kinds,
  }));
  const persisted = usePersisted();
  return decisions({ ...facts, persisted });
}

function usePersisted(): boolean | null {
  const desk = useDesk();
  const [persisted, setPersisted] = useState<boolean | null>(null);
  useEffect(() => {
    void desk.room().then((room) => setPersisted(room.persisted));
  }, [desk]);
  return persisted;
}

function DecisionList({ items }: { items: readonly Decision[] }) {
  return (
    <ul>
      {items.map((item) => (
        <DecisionRow key={item.id} item={item} />
      ))}
    </ul>
  );
}

function DecisionRow({ item }: { item: Decision }) {
  const { Icon, className } = ICONS[item.tone];
  const act = useAct(item.action);
  return (
    <li className="decision">
      <span className={className}>
        {item.action.type === 'export' ? (
          <Download size={16} strokeWidth={1.5} aria-hidden />
        ) : (
          <Icon size={16} strokeWidth={1.5} aria-hidden />
        )}
      </span>
      <span className="grow">
        <span className="decision-title cut" title={item.title}>
          {item.title}
        </span>
        <span className="decision-detail cut" title={item.detail}>
          {item.detail}
        </span>
      </span>
      <Button onClick={act} aria-label={`${item.action.label}: ${item.title}`}>
        {item.action.label}
      </Button>
    </li>
  );
}

function useAct(action: Decision['action']): () => void {
  const actions = useActions();
  const desk = useDesk();
  const workspaceId = useWorkbench((state) => state.workspace?.id);
  if (action.type === 'open-ring') return () => actions.openRing(action.ringId);
  if (action.type === 'import') return () => actions.showScreen('import');
  return () => void (workspaceId !== undefined && desk.exportArchive(workspaceId));
}

/** The list names a few of each sort; the rest is counted, never hidden. */
function MoreRings() {
  const rings = useWorkbench((state) => state.rings);
  const actions = useActions();
  const { suspect, benign } = unnamedRings(rings);
  if (suspect + benign === 0) return null;
  const parts = [
    suspect === 0 ? '' : formatOf(suspect, 'more ring'),
    benign === 0 ? '' : `${formatCount(benign)} more that ${benign === 1 ? 'looks' : 'look'} benign`,
  ];
  return (
    <div className="decision decision-more">
      <span className="grow text-3">{parts.filter((part) => part !== '').join(' and ')}</span>
      <Button variant="bare" onClick={() => actions.showScreen('explore')}>
        See all
      </Button>
    </div>
  );
}

function NothingWaits() {
  const ready = useWorkbench((state) => state.work === 'ready');
  const empty = useWorkbench((state) => (state.summary?.observations ?? 0) === 0);
  if (!ready)
    return (
      <p className="decision-none">
        Rings, rejected rows and staged imports are listed here as they are found.
      </p>
    );
  return (
    <p className="decision-none">
      {empty
        ? 'Rings to look at and imports to finish are listed here once there are logs.'
        : 'Nothing: no ring stands at this threshold, and every row was read.'}
    </p>
  );
}

function LatestImport() {
  const sources = useWorkbench((state) => state.summary?.sources ?? []);
  const zone = useZone();
  const latest = latestImport(sources);
  const first = latest[0];
  if (first === undefined) return null;
  const total = (count: (source: SourceSummary) => number): number =>
    latest.reduce((sum, source) => sum + count(source), 0);
  const rows = total((source) => source.rows.accepted);
  return (
    <Section
      title="Latest import"
      caption={`${formatCount(latest.length)} of ${formatOf(sources.length, 'source')}`}
    >
      <div className="decision-facts">
        <Facts
          facts={[
            ['Committed', <Moment key="at" at={Date.parse(first.importedAt)} zone={zone} />],
            [latest.length === 1 ? 'File' : 'Files', latest.map((source) => source.name).join(', ')],
            ['Size', formatBytes(total((source) => source.size))],
            ['Rows', `${formatCount(rows)} of ${formatCount(total((source) => source.rows.read))} taken`],
            ['Observations', formatCount(total((source) => source.observations))],
          ]}
        />
      </div>
    </Section>
  );
}
