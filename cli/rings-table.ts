// The report of `rings` for a terminal: what to look at first, what holds it together, and what was not counted and why.
import type { KindRegistry } from '../shared/model/kinds/registry';
import { aligned, cut, figure } from './aligned';
import { judgedLines } from './judgement-report';
import type { RingReport, RingsReport, SuppressedReport } from './rings-report';
import { tiesLines } from './ties-lines';

const SUPPRESSED_SHOWN = 10;
const BENIGN_SHOWN = 10;
const HOLDERS_SHOWN = 3;
/** Longest value shown whole. */
const VALUE_CHARACTERS = 28;

/**
 * Values come from logs: they are shown in their kind's form for people, which cannot move the cursor. Lines are cut at `width`; lists that are
 * cut say so.
 */
export function ringsTable(report: RingsReport, kinds: KindRegistry, width: number): string {
  const lines = [
    ...summary(report),
    ...withoutLines(report, kinds),
    ...judgedLines(report.judgements),
    ...ringLines(report.rings, kinds),
    ...tiesLines(report, kinds),
    '',
    ...suppressedLines(report.suppressed, kinds),
  ];
  return `${lines.map((line) => cut(line, width)).join('\n')}\n`;
}

function summary({ accounts, entities, observations, rejected, rings, seconds }: RingsReport): string[] {
  const accused = rings.filter((ring) => ring.benign === null);
  const members = accused.reduce((sum, ring) => sum + ring.members.length, 0);
  const time = seconds.ingest + seconds.index + seconds.link + seconds.communities;
  return [
    `${figure(accounts)} accounts, ${figure(entities)} entities, ${figure(observations)} observations, ${figure(rejected)} rejected rows; ${time.toFixed(1)} s`,
    `${figure(rings.length)} rings, ${figure(rings.length - accused.length)} of them explained as benign; ${figure(members)} accounts in the others`,
    '',
  ];
}

/** What is left out is said first: rings read otherwise without it. */
function withoutLines({ without }: RingsReport, kinds: KindRegistry): string[] {
  if (without === undefined) return [];
  const names = [
    ...without.kinds.map((kind) => `all ${kinds.get(kind).plural.toLowerCase()}`),
    ...without.selectors.map(({ kind, value }) => labelled(kinds, kind, value)),
    ...without.sources.map((name) => `the log ${name}`),
  ];
  return [`Without ${names.join(', ').replace(/\p{Cc}/gu, ' ')}`, ''];
}

function ringLines(rings: readonly RingReport[], kinds: KindRegistry): string[] {
  if (rings.length === 0) return ['No rings were found.'];
  const benign = rings.filter((ring) => ring.benign !== null);
  const hidden = new Set(benign.slice(BENIGN_SHOWN));
  const rows = rings.map((ring, i) => [
    String(i + 1),
    figure(ring.members.length),
    ring.bits.toFixed(1),
    ring.benign ?? '',
    heldBy(ring, kinds),
  ]);
  const shown = rows.filter((_, i) => !hidden.has(rings[i] as RingReport));
  const table = aligned(
    [['rank', 'accounts', 'bits', 'benign', 'held by'], ...shown],
    [true, true, true, false, false],
  );
  return hidden.size === 0
    ? table
    : [...table, `and ${figure(hidden.size)} more explained as benign (--json has all)`];
}

/** The strongest selector of each kind, strongest first. */
function heldBy(ring: RingReport, kinds: KindRegistry): string {
  const shown = new Map<string, string>();
  for (const { kind, value, accounts } of ring.selectors) {
    if (shown.size === HOLDERS_SHOWN) break;
    if (!shown.has(kind)) shown.set(kind, `${labelled(kinds, kind, value)} (${figure(accounts)})`);
  }
  return [...shown.values()].join(', ');
}

function suppressedLines(suppressed: readonly SuppressedReport[], kinds: KindRegistry): string[] {
  if (suppressed.length === 0) return ['Nothing was left uncounted.'];
  const largest = [...suppressed].sort((a, b) => b.accounts - a.accounts).slice(0, SUPPRESSED_SHOWN);
  const title =
    suppressed.length > largest.length
      ? `Not counted: ${figure(suppressed.length)} selectors; the ${String(largest.length)} largest (--json has all):`
      : `Not counted: ${figure(suppressed.length)} selectors`;
  const rows = largest.map((entry) => [
    figure(entry.accounts),
    entry.reason,
    labelled(kinds, entry.kind, entry.value),
  ]);
  return [title, ...aligned([['accounts', 'reason', 'selector'], ...rows], [true, false, false])];
}

function labelled(kinds: KindRegistry, id: string, value: string): string {
  const kind = kinds.get(id);
  const text = kind.display(value);
  return `${kind.label} ${cut(text, VALUE_CHARACTERS)}`;
}
