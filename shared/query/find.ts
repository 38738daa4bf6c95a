// What a person may write to find values: text that is in them, text in quotes as it stands, a whole value with `*` and `?`, a network, or `~` and text that may be misspelt.
import type { Dictionary, EntityId } from '../dataset/types';
import { rangeOf, rangeSet } from '../model/values/address-ranges';
import { refang } from '../model/values/defang';
import { fuzzyTest, type FuzzyTest } from './fuzzy';
import { eachMatch, needleOf } from './text-match';
import { wildcardTest, type ByteTest } from './wildcard';

/** 2: the value is the text; 1: it begins with it, or fits the pattern; 0: it has the text further on. Of misspelt text one more for every error fewer. */
export type Closeness = number;
type Visit = (id: EntityId, closeness: Closeness) => void;

const KINDS_WITH_ADDRESSES: readonly string[] = ['address', 'network'];

/** Visits, ascending, every entity that the text finds; empty text finds all. */
export function eachFound(dictionary: Dictionary, text: string, visit: Visit): void {
  const quoted = /^"(.+)"$/su.exec(text)?.[1];
  if (quoted !== undefined) return eachWithText(dictionary, quoted, visit);
  const meant = refang(text);
  if (meant.startsWith('~') && meant.length > 1)
    return eachMisspelt(dictionary, fuzzyTest(meant.slice(1)), visit);
  if (meant.includes('/') && typeof rangeOf(meant) !== 'string')
    return eachInNetwork(dictionary, meant, visit);
  if (/[*?]/u.test(meant)) return eachThatFits(dictionary, wildcardTest(meant), visit);
  return eachWithText(dictionary, meant, visit);
}

function eachWithText(dictionary: Dictionary, text: string, visit: Visit): void {
  const needle = needleOf(text);
  const { offsets } = dictionary;
  eachMatch(dictionary, needle, (id, at) => {
    const longer = (offsets[id + 1] as number) - (offsets[id] as number) > needle.bytes.length;
    visit(id, at > 0 ? 0 : longer ? 1 : 2);
  });
}

function eachThatFits({ size, bytes, offsets }: Dictionary, fits: ByteTest, visit: Visit): void {
  for (let id = 0; id < size; id++)
    if (fits(bytes, offsets[id] as number, offsets[id + 1] as number)) visit(id, 1);
}

function eachMisspelt({ size, bytes, offsets }: Dictionary, { most, errors }: FuzzyTest, visit: Visit): void {
  for (let id = 0; id < size; id++) {
    const found = errors(bytes, offsets[id] as number, offsets[id + 1] as number);
    if (found <= most) visit(id, most - found);
  }
}

/** Addresses in the network, and networks that are wholly in it. */
function eachInNetwork(dictionary: Dictionary, network: string, visit: Visit): void {
  const { holds } = rangeSet([network]);
  const asked = dictionary.classes.map(({ kind }) => KINDS_WITH_ADDRESSES.includes(kind));
  for (let id = 0; id < dictionary.size; id++)
    if (asked[dictionary.classOf[id] as number] === true && holds(dictionary.value(id))) visit(id, 1);
}

/** 1 per entity that the text finds. */
export function foundMask(dictionary: Dictionary, text: string): Uint8Array {
  const mask = new Uint8Array(dictionary.size);
  eachFound(dictionary, text, (id) => {
    mask[id] = 1;
  });
  return mask;
}
