// Many texts sought in one value: where a text could begin is told by its first signs, and texts of one length are one look-up, so that thousands cost hardly more than one.
import { fitsPattern, type PlainPattern } from './plain-pattern';

/** Long enough that few places of a value are looked at twice; shorter texts are tried one by one. */
const HEAD = 4;

/** Texts by their first signs, then by their length; what else is asked of each. */
type Texts = Map<string, Map<number, Map<string, PlainPattern[]>>>;

/** True when any of them fits, as `fitsPattern` says; `value` is lower case. */
export function anyFits(patterns: readonly PlainPattern[]): (value: string) => boolean {
  const short = patterns.filter(({ text }) => text.length < HEAD);
  const texts = byHead(patterns.filter(({ text }) => text.length >= HEAD));
  return (value) => short.some((pattern) => fitsPattern(pattern, value)) || found(texts, value);
}

function byHead(patterns: readonly PlainPattern[]): Texts {
  const texts: Texts = new Map();
  for (const pattern of patterns) {
    const { text } = pattern;
    const lengths = held(texts, text.slice(0, HEAD), () => new Map<number, Map<string, PlainPattern[]>>());
    const same = held(lengths, text.length, () => new Map<string, PlainPattern[]>());
    held(same, text, () => []).push(pattern);
  }
  return texts;
}

function found(texts: Texts, value: string): boolean {
  for (let at = 0; at + HEAD <= value.length; at++) {
    const lengths = texts.get(value.slice(at, at + HEAD));
    if (lengths === undefined) continue;
    for (const [length, same] of lengths) {
      const patterns = same.get(value.slice(at, at + length));
      if (patterns?.some((pattern) => standsAt(pattern, at, value)) === true) return true;
    }
  }
  return false;
}

function standsAt({ text, atStart, atEnd }: PlainPattern, at: number, value: string): boolean {
  return (!atStart || at === 0) && (!atEnd || at + text.length === value.length);
}

function held<K, V>(map: Map<K, V>, key: K, make: () => V): V {
  const known = map.get(key) ?? make();
  map.set(key, known);
  return known;
}
