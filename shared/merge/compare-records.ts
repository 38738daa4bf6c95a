// What people edit, each kind by its own rule: docs/spec/merge.md.
import type { CustomKind } from '../model/records/custom-kind';
import type { ImportSpec } from '../model/records/import-spec';
import { pairOf, type Judgement } from '../model/records/judgement';
import { contentOf, MOST_VIEW_NAME, type SavedView } from '../model/records/saved-view';
import type { TimeMark } from '../model/records/time-mark';
import type { WarningList } from '../model/records/warning-list';
import { canonicalJson } from '../archive/canonical-json';
import { compareKeyed } from './compare-disputed';
import { compareNamed, nameBeside } from './compare-named';
import type { Compared } from './plan';

/** Characters of the names that have no closer bound. */
const MOST_NAME = 1_000;

type Compare<T> = (here: readonly T[], theirs: readonly T[], origin: string) => Compared<T>;

export const compareSpecs: Compare<ImportSpec> = (here, theirs, origin) =>
  compareNamed(here, theirs, {
    nameOf: ({ name }) => name,
    renamed: (spec, attempt) => ({ ...spec, name: nameBeside(spec.name, origin, attempt, MOST_NAME) }),
    content: (spec) => spec,
  });

/** What sources name stays the id; the other definition is kept under an id of its own. */
export const compareKinds: Compare<CustomKind> = (here, theirs, origin) =>
  compareNamed(here, theirs, {
    nameOf: ({ id }) => id,
    renamed: (kind, attempt) => ({
      ...kind,
      id: idBeside(kind.id, attempt),
      label: nameBeside(kind.label, origin, 1, MOST_NAME),
    }),
    content: (kind) => kind,
  });

/** When it was saved is not what it shows. */
export const compareViews: Compare<SavedView> = (here, theirs, origin) =>
  compareNamed<SavedView>(here, theirs, {
    nameOf: ({ name }) => name,
    renamed: (view, attempt) => ({ ...view, name: nameBeside(view.name, origin, attempt, MOST_VIEW_NAME) }),
    content: contentOf,
  });

/** A mark that says the same of the same time is the same, whatever its id. */
export const compareMarks: Compare<TimeMark> = (here, theirs) => {
  const said = ({ kind, at, text }: TimeMark): string => canonicalJson({ kind, at, text });
  const known = new Set(here.map(said));
  const others = theirs.filter((mark) => !known.has(said(mark)));
  const compared = compareNamed(here, others, {
    nameOf: ({ id }) => id,
    renamed: (mark, attempt) => ({ ...mark, id: `${mark.id.slice(0, 180)}-${String(attempt + 1)}` }),
    content: said,
  });
  return { ...compared, same: compared.same + theirs.length - others.length };
};

/** What was judged later holds, as it does in one workspace. */
export const compareJudgements: Compare<Judgement> = (here, theirs) =>
  compareKeyed<Judgement>(here, theirs, {
    keyOf: pairOf,
    same: (a, b) => a.verdict === b.verdict && a.reason === b.reason,
    preset: (a, b) => (b.at > a.at ? 'theirs' : 'here'),
  });

/** Its publisher numbers a list: the higher one is the newer. */
export const compareWarningLists: Compare<WarningList> = (here, theirs) =>
  compareKeyed(here, theirs, {
    keyOf: ({ name }) => name,
    same: (a, b) => canonicalJson(a) === canonicalJson(b),
    preset: (a, b) => (b.version > a.version ? 'theirs' : 'here'),
  });

/** As long as an id may be, whatever stands before. */
function idBeside(id: string, attempt: number): string {
  const suffix = `-${String(attempt + 1)}`;
  return `${id.slice(0, 64 - suffix.length)}${suffix}`;
}
