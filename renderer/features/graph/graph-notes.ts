// What a person does to the notes on the canvas. Each says what it did.
import type { Point } from '../../../shared/graph/layout-boxes';
import { MOST_NOTES } from '../../../shared/model/records/graph-note';
import { addNote, freeNoteId, moveNote, removeNote, writeNote } from '../../state/graph-notes';
import type { GraphView, NoteId } from '../../state/graph-view';
import { boxOf } from '../../state/graph-view-size';
import { readCanvasTheme } from '../../ui/canvas-theme';
import { formatCount } from '../../ui/format';
import { pictureNotes, type PictureNote } from './export-notes';
import { say, step, targetNodes, viewOf } from './graph-desk';
import type { GraphDesk } from './graph-desk';
import { onceDrawn } from './graph-expand';
import { unprojected } from './region.model';

/** Asks for the text of a new one: where the menu is, beside the node that the keyboard is on, or in the middle of what is in sight. */
export function askNote(desk: GraphDesk): void {
  const view = viewOf(desk);
  if (freeNoteId(view) === null)
    say(desk, `${formatCount(MOST_NOTES)} notes are as many as a canvas holds: delete one first`); // prettier-ignore
  else desk.ui.setState({ ask: { type: 'note', id: null, at: clearOfNotes(view, placeFor(desk)) } });
}

/** `id` null: a new one at `at`. */
export function noteWritten(desk: GraphDesk, id: NoteId | null, at: Point, text: string): void {
  const written = id ?? freeNoteId(viewOf(desk));
  if (id === null) step(desk, `write a note ${called(text)}`, addNote(text, at), 'Note written');
  else step(desk, `edit a note ${called(text)}`, writeNote(id, text), 'Note edited');
  if (written !== null) onceDrawn(() => document.getElementById(noteElementId(written))?.focus());
}

export function noteMoved(desk: GraphDesk, id: NoteId, to: Point): void {
  step(desk, `move a note ${calledIn(desk, id)}`, moveNote(id, to), 'Note moved');
}

export function noteRemoved(desk: GraphDesk, id: NoteId): void {
  step(desk, `delete a note ${calledIn(desk, id)}`, removeNote(id), 'Note deleted; undo brings it back');
}

/** Notes as they lie on the screen at a zoom, in units of the graph. */
export function notesOnScreen(desk: GraphDesk, mount: HTMLElement, zoom: number): readonly PictureNote[] {
  const view = viewOf(desk);
  if (view.notes.size === 0) return [];
  return pictureNotes(view, NOTE_WRITING / zoom, readCanvasTheme(mount), NOTE_LINES);
}

/** As the style sheet of notes has them: pixels, and lines of one that has neither pointer nor keyboard. */
const NOTE_WRITING = 11;
const NOTE_LINES = 8;

export const noteElementId = (id: NoteId): string => `graph-note-${id}`;

function placeFor(desk: GraphDesk): Point {
  const { canvas, menuAt } = desk.ui.getState();
  const zoom = canvas?.zoom() ?? 1;
  const sight = canvas?.extent() ?? { x1: 0, y1: 0, x2: 0, y2: 0 };
  if (menuAt !== null) return unprojected(sight, zoom)(menuAt);
  const view = viewOf(desk);
  const node = view.nodes.get(targetNodes(desk).at(-1) ?? '');
  const place = node && view.places.get(node.id);
  if (node === undefined || place === undefined)
    return { x: (sight.x1 + sight.x2) / 2, y: (sight.y1 + sight.y2) / 2 };
  const { x, y, width, height } = boxOf(node, place);
  return { x: x + width / 2 + BESIDE / zoom, y: y - height / 2 };
}

/** Pixels between a node and a note on it. */
const BESIDE = 6;

/** None lies exactly over another, where it could not be seen. */
function clearOfNotes({ notes }: Pick<GraphView, 'notes'>, { x, y }: Point): Point {
  const lies = (note: Point): boolean => Math.hypot(note.x - x, note.y - y) < NEAR;
  return [...notes.values()].some(lies) ? clearOfNotes({ notes }, { x: x + AWAY, y: y + AWAY }) : { x, y }; // prettier-ignore
}

/** In units of the graph. */
const NEAR = 8;
const AWAY = 24;

const calledIn = (desk: GraphDesk, id: NoteId): string => called(viewOf(desk).notes.get(id)?.text ?? '');

/** Its first words, so that the history tells one from another. */
function called(text: string): string {
  const line = text.trim().replaceAll(/\s+/gu, ' ');
  return `“${line.length > LONGEST_CALLED ? `${line.slice(0, LONGEST_CALLED).trimEnd()}…` : line}”`;
}

const LONGEST_CALLED = 32;
