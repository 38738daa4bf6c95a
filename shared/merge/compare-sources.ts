// Sources: the same file, read alike, is here already; the same file read otherwise is disputed, for a workspace that counts a file twice counts wrong.
import { canonicalJson } from '../archive/canonical-json';
import type { SourceRecord } from '../model/records/source';
import type { Compared } from './plan';

export function compareSources(
  here: readonly SourceRecord[],
  theirs: readonly SourceRecord[],
): Compared<SourceRecord> {
  const fresh: SourceRecord[] = [];
  const disputed: Compared<SourceRecord>['disputed'][number][] = [];
  let same = 0;
  for (const source of theirs) {
    const held = here.filter(({ digest }) => digest === source.digest);
    const last = held.at(-1);
    if (last === undefined) fresh.push(source);
    else if (held.some((one) => reading(one) === reading(source))) same++;
    else disputed.push({ key: source.id, here: last, theirs: source, preset: 'here' });
  }
  return { fresh, same, renamed: [], disputed };
}

/** How it was read and what that gave: the same bytes under the same reading give the same observations. */
function reading({
  spec,
  log,
  rows,
  observations,
  entities,
  classes,
  relations,
  first,
  last,
}: SourceRecord): string {
  const kinds = spec.kinds.map(({ id, realm, canonical }) => ({ id, realm, canonical }));
  return canonicalJson({
    ...{ kinds: kinds.toSorted((a, b) => (a.id < b.id ? -1 : 1)), log: spec.logs[log] },
    ...{ rows, observations, entities, classes, relations, first, last },
  });
}
