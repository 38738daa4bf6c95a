// Records that a name tells apart: those here already by content, new ones, and those whose name something else has, which are kept beside it under another.
import { canonicalJson } from '../archive/canonical-json';
import type { Compared, Renamed } from './plan';

export type Naming<T> = {
  nameOf(item: T): string;
  /** The same under another name, of which this is the nth try, from 1. */
  renamed(item: T, attempt: number): T;
  /** What is compared; the name is no part of what must be left out. */
  content(item: T): unknown;
};

/**
 * Names that are free or of the same content come first, whatever the order: merging the result again then finds everything where it was put.
 */
export function compareNamed<T>(
  here: readonly T[],
  theirs: readonly T[],
  naming: Naming<T>,
): Compared<T> & { disputed: readonly [] } {
  const text = (item: T): string => canonicalJson(naming.content(item));
  const known = new Map(here.map((item) => [naming.nameOf(item), text(item)]));
  const fresh: T[] = [];
  const others: T[] = [];
  let same = 0;
  for (const item of theirs) {
    const held = known.get(naming.nameOf(item));
    if (held === undefined) {
      fresh.push(item);
      known.set(naming.nameOf(item), text(item));
    } else if (held === text(item)) same++;
    else others.push(item);
  }
  const renamed: Renamed<T>[] = [];
  for (const item of others) {
    const beside = firstFitting(item, naming, (one) => {
      const held = known.get(naming.nameOf(one));
      return held === undefined || held === text(one);
    });
    if (known.has(naming.nameOf(beside))) same++;
    else renamed.push({ item: beside, from: naming.nameOf(item) });
    known.set(naming.nameOf(beside), text(beside));
  }
  return { fresh, same, renamed, disputed: [] };
}

function firstFitting<T>(item: T, { renamed }: Naming<T>, fits: (one: T) => boolean): T {
  for (let attempt = 1; ; attempt++) {
    const one = renamed(item, attempt);
    if (fits(one)) return one;
  }
}

/** Characters of the other workspace's name that a name carries. */
const MOST_OF_ORIGIN = 60;

/** "Sign-ins (from Night shift)", then "Sign-ins (from Night shift, 2)"; at most so many characters, none that moves a cursor. */
export function nameBeside(name: string, origin: string, attempt: number, most: number): string {
  const from = cut(origin.replace(/\p{Cc}/gu, ' '), MOST_OF_ORIGIN).trim() || 'elsewhere';
  const suffix = ` (from ${from}${attempt === 1 ? '' : `, ${String(attempt)}`})`;
  return `${cut(name, most - suffix.length)}${suffix}`;
}

/** No half of a character is left. */
function cut(text: string, most: number): string {
  const head = text.slice(0, most);
  return /[\uD800-\uDBFF]$/u.test(head) ? head.slice(0, -1) : head;
}
