// What the ring list computes from the engine's answer: filtering, the words beside each ring, the histogram and what a threshold does to it.
import type { RingList, RingSummary } from '../../../shared/engine/engine';
import type { LinkageSettings } from '../../../shared/model/records/linkage-settings';
import type { KindRegistry } from '../../../shared/model/kinds/registry';
import { kindIn } from '../../state/entity-text';
import { benignWord, shortKind } from '../../state/linkage-words';

/** Kinds that hold a ring, as many as fit beside its name. */
export const MOST_KINDS = 3;

export function heldByWords(ring: RingSummary, kinds: KindRegistry): string {
  return ring.heldBy
    .slice(0, MOST_KINDS)
    .map((id) => shortKind(kindIn(kinds, id) ?? { id, label: id }))
    .join(' · ');
}

/** Rings whose number, kinds or benign word holds every word of the text; order unchanged. */
export function filterRings(
  rings: readonly RingSummary[],
  text: string,
  kinds: KindRegistry,
): readonly RingSummary[] {
  const wanted = text
    .toLowerCase()
    .split(/\s+/u)
    .filter((word) => word !== '');
  if (wanted.length === 0) return rings;
  return rings.filter((ring) => {
    const said = wordsOf(ring, kinds).toLowerCase();
    return wanted.every((word) => said.includes(word));
  });
}

function wordsOf(ring: RingSummary, kinds: KindRegistry): string {
  const labels = ring.heldBy.map((id) => kindIn(kinds, id)?.label ?? id);
  const benign = ring.benign === null ? '' : benignWord(ring.benign.archetype);
  return `ring ${ring.rank} ${labels.join(' ')} ${heldByWords({ ...ring }, kinds)} ${benign}`;
}

export type Bar = { bits: number; links: number; height: number };

/** Heights between 0 and 1 on a root scale, so that the thin end of a long tail is seen; the last bin is "that and more". */
export function bars(histogram: readonly number[]): Bar[] {
  const last = histogram.reduce((found, links, bits) => (links > 0 ? bits : found), 0);
  const most = histogram.reduce((found, links) => Math.max(found, links), 1);
  return histogram.slice(0, Math.max(last + 1, SHORTEST)).map((links, bits) => ({
    bits,
    links,
    height: links === 0 ? 0 : Math.max(0.02, Math.sqrt(links / most)),
  }));
}

const SHORTEST = 32;

/** Scored links at or above the threshold, of all scored. */
export function linksAt(histogram: readonly number[], threshold: number): { linked: number; scored: number } {
  const linked = histogram.reduce((sum, links, bits) => (bits >= threshold ? sum + links : sum), 0);
  return { linked, scored: histogram.reduce((sum, links) => sum + links, 0) };
}

export type RingCounts = { threshold: number; rings: number; accounts: number };

export function countsOf(list: RingList): RingCounts {
  return { threshold: list.parameters.threshold, rings: list.rings.length, accounts: list.accountsInRings };
}

/** The threshold that holds is not set anew: what ships stays what ships. */
export function withThreshold(
  settings: LinkageSettings,
  bits: number,
  applied: number,
  holding: LinkageSettings,
): LinkageSettings {
  const { threshold: _, ...others } = settings;
  if (bits !== applied) return { ...others, threshold: bits };
  return holding.threshold === undefined ? others : { ...others, threshold: holding.threshold };
}
