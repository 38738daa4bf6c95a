// Which kind an end's column holds: what the file calls it, or what its values look like.
import type { Kind } from '../../model/kinds/kind';
import type { KindRegistry } from '../../model/kinds/registry';
import { guessColumn, type ColumnGuess, type SampledColumn } from '../guess-column';
import type { EndPlace } from './graph-names';

/** Values that are tried against the kind. */
const TRIED = 300;

export function guessEnd(place: EndPlace, column: SampledColumn, kinds: KindRegistry): ColumnGuess {
  if (place.kind === '') return guessByValues(column, kinds);
  const kind = kindCalled(place.kind, kinds);
  if (kind === undefined) return waiting(`“${place.kind}” is no kind here: choose what it is`);
  const tried = column.values.slice(0, TRIED);
  const bad = tried.find((value) => !kind.canonical(value).ok);
  const share =
    tried.length === 0 ? 1 : tried.filter((value) => kind.canonical(value).ok).length / tried.length;
  const canonical = bad === undefined ? undefined : kind.canonical(bad);
  const reason = canonical?.ok === false ? canonical.reason : '';
  if (share < 0.5) return waiting(`called “${place.kind}”, but most values are not valid: ${reason}`);
  const remark = reason === '' ? '' : `some rows will be rejected: ${reason}`;
  return entity(kind, place.realm, remark);
}

/** A kind by its id, its label, or a column's name that means it. */
function kindCalled(text: string, kinds: KindRegistry): Kind | undefined {
  const bare = text.trim();
  const lower = bare.toLowerCase();
  const all = kinds.all();
  return (
    all.find(({ id }) => id === bare) ??
    all.find(({ id, label, plural }) => [id, label.toLowerCase(), plural.toLowerCase()].includes(lower)) ??
    all.find(({ guess }) => guess.names.test(bare))
  );
}

function guessByValues(column: SampledColumn, kinds: KindRegistry): ColumnGuess {
  const guess = guessColumn({ ...column, name: '' }, kinds);
  if (guess.read.as !== 'entity') return waiting('not recognised: choose what it is');
  return { ...guess, read: { ...guess.read, required: false } };
}

function entity(kind: Kind, realm: string, remark: string): ColumnGuess {
  const read = { as: 'entity', kind: kind.id, realm: kind.realm ? realm : '', required: false } as const;
  return { read, remark, undecided: false, strength: 3 };
}

function waiting(remark: string): ColumnGuess {
  return { read: { as: 'ignore' }, remark, undecided: true, strength: 0 };
}
