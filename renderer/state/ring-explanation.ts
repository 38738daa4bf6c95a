// A ring in one paragraph: who came when, what holds them, how they begin, what it is tied to, whether it may be benign.
import type { RingDetail } from '../../shared/engine/engine';
import type { KindRegistry } from '../../shared/model/kinds/registry';
import { formatCount, formatOf, formatShare } from '../ui/format';
import { kindLabel, shortValue, withinSentence } from './entity-text';
import { benignWord } from './linkage-words';
import {
  growthDates,
  joinedWord,
  rushOf,
  sessionsWords,
  signUpsWords,
  succeededWords,
  succeedsWords,
  type RankOf,
} from './ring-words';

/** Selectors that are named. */
const NAMED = 3;

export type ExplanationWords = { kinds: KindRegistry; zone: string; rankOf: RankOf };

/** Whole sentences, in the order in which they are read. */
export function ringExplanation(ring: RingDetail, { kinds, zone, rankOf }: ExplanationWords): string[] {
  const { succeededBy, succeeds } = ring;
  return [
    came(ring),
    ...held(ring, kinds),
    ...beginTogether(ring),
    ...(succeeds === null ? [] : [succeedsWords(succeeds, rankOf, zone)]),
    ...(succeededBy === null ? [] : [succeededWords(succeededBy, rankOf, zone)]),
    benign(ring),
  ].map((sentence) => `${sentence}.`);
}

function came({ accounts, growth }: RingDetail): string {
  const who = formatOf(accounts, 'account');
  if (growth === null) return who;
  const rush = rushOf(growth);
  const half = rush === null ? '' : `, half of them ${growthDates(growth, ...rush)}`;
  return `${who}, which ${joinedWord(growth)} ${growthDates(growth)}${half}`;
}

/** The strongest selector of each kind. */
function held({ holdingSelectors }: RingDetail, kinds: KindRegistry): string[] {
  const byKind = new Map<string, RingDetail['holdingSelectors'][number]>();
  for (const one of holdingSelectors) if (!byKind.has(one.row.key.kind)) byKind.set(one.row.key.kind, one);
  const named = [...byKind.values()].slice(0, NAMED).map(({ row, accounts, degree }) => {
    const others = degree - accounts;
    const alone = others === 0 ? 'and nobody else' : `and ${formatOf(others, 'other')}`;
    const kind = withinSentence(kindLabel(kinds, row.key.kind));
    return `${kind} ${shortValue(kinds, row.key, 24)} (${formatCount(accounts)} of them, ${alone})`;
  });
  return named.length === 0 ? [] : [`They share ${list(named)}`];
}

function beginTogether({ waves }: RingDetail): string[] {
  return [
    ...(waves.sessions === null ? [] : [sessionsWords(waves.sessions)]),
    ...(waves.signUps === null ? [] : [signUpsWords(waves.signUps)]),
  ];
}

function benign({ benign: best }: RingDetail): string {
  if (best === null) return 'No benign explanation accounts for it';
  return `It may be a ${benignWord(best.archetype)}, which fits ${formatShare(best.fit)}`;
}

/** "a, b and c" */
function list(words: readonly string[]): string {
  return words.length < 2 ? (words[0] ?? '') : `${words.slice(0, -1).join(', ')} and ${words.at(-1) ?? ''}`;
}
