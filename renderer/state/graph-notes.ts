// Notes on the canvas: written, moved and removed as changes of the graph.
import type { Point } from '../../shared/graph/layout-boxes';
import { MOST_NOTE_TEXT, MOST_NOTES, type GraphNote } from '../../shared/model/records/graph-note';
import { FARTHEST_PLACE } from '../../shared/model/records/saved-view';
import type { GraphView, NoteId } from './graph-view';
import type { GraphChange } from './graph-view-change';

type Producer = (view: GraphView) => GraphChange;

/** The smallest number that is free; null: there are as many as may be. */
export function freeNoteId({ notes }: GraphView): NoteId | null {
  if (notes.size >= MOST_NOTES) return null;
  let number = 1;
  while (notes.has(noteId(number))) number++;
  return noteId(number);
}

/** Changes nothing where there are as many as may be, or where nothing is written. */
export const addNote =
  (written: string, { x, y }: Point): Producer =>
  (view) => {
    const [id, text] = [freeNoteId(view), noteTextOf(written)];
    return id === null || text === '' ? {} : { notes: new Map([[id, { text, ...onPlane({ x, y }) }]]) };
  };

export const writeNote =
  (id: NoteId, written: string): Producer =>
  (view) => {
    const [note, text] = [view.notes.get(id), noteTextOf(written)];
    return note === undefined || text === '' || text === note.text ? {} : { notes: new Map([[id, { ...note, text }]]) };
  }; // prettier-ignore

export const moveNote =
  (id: NoteId, to: Point): Producer =>
  (view) => {
    const note = view.notes.get(id);
    const { x, y } = onPlane(to);
    return note === undefined || (note.x === x && note.y === y)
      ? {}
      : { notes: new Map([[id, { ...note, x, y }]]) };
  };

export const removeNote =
  (id: NoteId): Producer =>
  (view) => ({ notes: new Map(view.notes.has(id) ? [[id, null]] : []) });

/** What is kept of what was written: one kind of line break, nothing empty around it, cut where it is too long. */
export function noteTextOf(written: string): string {
  const text = written.replaceAll(/\r\n?/gu, '\n').trim();
  return text.slice(0, MOST_NOTE_TEXT).trimEnd().replaceAll(HALF_A_CHARACTER, '\ufffd');
}

/** What cutting may leave of one: no file holds it. */
const HALF_A_CHARACTER = /\p{Surrogate}/gu;

/** By number: the order in which they are reached and lie over each other, whatever was undone. */
export function notesInOrder({ notes }: Pick<GraphView, 'notes'>): [NoteId, GraphNote][] {
  return [...notes].sort(([one], [other]) => Number(one.slice(1)) - Number(other.slice(1)));
}

/** Notes of a saved view, under numbers of their own. */
export function numbered(notes: readonly GraphNote[]): Map<NoteId, GraphNote> {
  return new Map(notes.map((note, at) => [noteId(at + 1), note]));
}

const noteId = (number: number): NoteId => `n${number}`;

function onPlane({ x, y }: Point): Point {
  const within = (at: number): number => Math.min(FARTHEST_PLACE, Math.max(-FARTHEST_PLACE, at));
  return { x: within(x), y: within(y) };
}
