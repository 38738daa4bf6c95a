// What waits for a person, from facts alone: nothing here is invented to fill the list.
import type { RingList, RingSummary, SourceSummary, WorkspaceSummary } from '../../../shared/engine/engine';
import type { KindRegistry } from '../../../shared/model/kinds/registry';
import { benignWord, shortKind } from '../../state/linkage-words';
import { formatCount, formatOf, formatShare } from '../../ui/format';

export type Decision = {
  id: string;
  tone: 'bad' | 'warn' | 'info' | 'neutral';
  title: string;
  detail: string;
  /** What the button says and does. */
  action:
    | { label: string; type: 'open-ring'; ringId: string }
    | { label: string; type: 'import' }
    | { label: string; type: 'export' };
};

export type Facts = {
  summary: WorkspaceSummary | null;
  rings: RingList | null;
  stagedSources: number;
  /** False: the browser may delete this workspace when the disk runs low; null: not known. */
  persisted: boolean | null;
  kinds: KindRegistry;
};

/** Rings named one by one; the others are in Explore. */
const RINGS_NAMED = 3;

export function decisions(facts: Facts): Decision[] {
  return [
    ...ringsToOpen(facts),
    ...staged(facts.stagedSources),
    ...rejected(facts.summary?.sources ?? []),
    ...unscored(facts.rings),
    ...benignToJudge(facts.rings),
    ...unkept(facts),
  ];
}

function ringsToOpen({ rings, kinds }: Facts): Decision[] {
  const suspect = (rings?.rings ?? []).filter((ring) => ring.benign === null);
  return suspect.slice(0, RINGS_NAMED).map((ring) => ({
    id: ring.id,
    tone: 'bad',
    title: `Ring ${ring.rank} has ${formatOf(ring.accounts, 'account')}`,
    detail: [`${formatShare(ring.confidence)} sure`, heldBy(ring, kinds)]
      .filter((part) => part !== '')
      .join(', '),
    action: { label: 'Open', type: 'open-ring', ringId: ring.id },
  }));
}

function heldBy(ring: RingSummary, kinds: KindRegistry): string {
  const held = ring.heldBy
    .filter((kind) => kinds.has(kind))
    .slice(0, 3)
    .map((kind) => shortKind(kinds.get(kind)));
  return held.length === 0 ? '' : `held by ${held.join(' · ')}`;
}

function staged(count: number): Decision[] {
  if (count === 0) return [];
  return [
    {
      id: 'staged',
      tone: 'info',
      title: `${formatOf(count, 'import')} staged, not committed`,
      detail: 'read and waiting; nothing in the workspace has changed',
      action: { label: 'Review', type: 'import' },
    },
  ];
}

function rejected(sources: readonly SourceSummary[]): Decision[] {
  const faulty = sources.filter((source) => source.rows.rejected > 0);
  const rows = faulty.reduce((sum, source) => sum + source.rows.rejected, 0);
  const worst = faulty.reduce<SourceSummary | undefined>(
    (most, source) => (source.rows.rejected > (most?.rows.rejected ?? 0) ? source : most),
    undefined,
  );
  if (worst === undefined) return [];
  return [
    {
      id: 'rejected',
      tone: 'warn',
      title: `${formatOf(rows, 'row')} rejected in ${formatOf(faulty.length, 'source')}`,
      detail: `most in ${worst.name}: ${formatCount(worst.rows.rejected)} of ${formatCount(worst.rows.read)}`,
      action: { label: 'Look', type: 'import' },
    },
  ];
}

function unscored(rings: RingList | null): Decision[] {
  const top = rings?.rings[0];
  if (rings === null || rings.unscoredPairs === 0 || top === undefined) return [];
  return [
    {
      id: 'unscored',
      tone: 'warn',
      title: `${formatOf(rings.unscoredPairs, 'pair')} left unscored`,
      detail: 'more pairs share selectors than one run scores',
      action: { label: 'Open', type: 'open-ring', ringId: top.id },
    },
  ];
}

function benignToJudge(rings: RingList | null): Decision[] {
  const benign = (rings?.rings ?? []).filter((ring) => ring.benign !== null);
  return benign.slice(0, RINGS_NAMED).map((ring) => ({
    id: ring.id,
    tone: 'neutral',
    title: `Ring ${ring.rank} looks like ${benignWord(ring.benign?.archetype ?? 'team')}`,
    detail: [formatOf(ring.accounts, 'account'), ring.benign?.reasons[0] ?? '']
      .filter((part) => part !== '')
      .join(', '),
    action: { label: 'Judge', type: 'open-ring', ringId: ring.id },
  }));
}

function unkept({ persisted, summary }: Facts): Decision[] {
  if (persisted !== false || summary === null || summary.observations === 0) return [];
  return [
    {
      id: 'unkept',
      tone: 'warn',
      title: 'The browser may clear this workspace',
      detail: 'when the disk runs low; a file of it is safe',
      action: { label: 'Export', type: 'export' },
    },
  ];
}

/** The sources that came with the last commit. */
export function latestImport(sources: readonly SourceSummary[]): SourceSummary[] {
  const last = sources.at(-1)?.importedAt;
  return sources.filter((source) => source.importedAt === last);
}

/** What the list leaves out: rings by rank beyond those named, suspect and benign. */
export function unnamedRings(rings: RingList | null): { suspect: number; benign: number } {
  const all = rings?.rings ?? [];
  const benign = all.filter((ring) => ring.benign !== null).length;
  const beyond = (count: number): number => Math.max(0, count - RINGS_NAMED);
  return { suspect: beyond(all.length - benign), benign: beyond(benign) };
}
