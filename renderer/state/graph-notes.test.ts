import { describe, expect, it } from 'vitest';
import { MOST_NOTE_TEXT, MOST_NOTES } from '../../shared/model/records/graph-note';
import { noteText } from '../../shared/model/records/graph-note-schema';
import {
  addNote,
  freeNoteId,
  moveNote,
  notesInOrder,
  noteTextOf,
  removeNote,
  writeNote,
} from './graph-notes';
import { applyChange, changesNothing, inverseOf, type GraphChange } from './graph-view-change';
import * as command from './graph-view-commands';
import { emptyGraphView, type GraphView } from './graph-view';

type Producer = (view: GraphView) => GraphChange;

const after = (view: GraphView, ...producers: Producer[]): GraphView =>
  producers.reduce((one, producer) => applyChange(producer(one))(one), view);

const AT = { x: 10, y: -4 };
const two = after(emptyGraphView, addNote('One', AT), addNote('Two', AT));
const scope = { ringId: 'r', rank: 1, selectorsShown: 1, selectorsTotal: 1 };

describe('notes on the canvas', () => {
  it('GT53 are plain text without space around it, of so many characters at most', () => {
    expect(noteTextOf('  <b>One</b>\r\n\r\ntwo \n')).toBe('<b>One</b>\n\ntwo');
    const long = noteTextOf(`${'x'.repeat(MOST_NOTE_TEXT - 1)} more`);
    expect(long).toBe('x'.repeat(MOST_NOTE_TEXT - 1));
    const halved = noteTextOf(`${'x'.repeat(MOST_NOTE_TEXT - 1)}😀`);
    expect(halved).toBe(`${'x'.repeat(MOST_NOTE_TEXT - 1)}\ufffd`);
    for (const text of [long, halved]) expect(noteText.safeParse(text).success).toBe(true);
  });

  it('GT53 take the smallest number that is free, and lie in the order of their numbers', () => {
    expect([...two.notes.keys()]).toEqual(['n1', 'n2']);
    const again = after(two, removeNote('n1'), addNote('Three', AT));
    expect(notesInOrder(again).map(([id, { text }]) => [id, text])).toEqual([['n1', 'Three'], ['n2', 'Two']]); // prettier-ignore
  });

  it('GT53 are so many at most, and no step is one more', () => {
    const full = after(emptyGraphView, ...Array.from({ length: MOST_NOTES }, (_, n) => addNote(`${n}`, AT)));
    expect(full.notes.size).toBe(MOST_NOTES);
    expect(freeNoteId(full)).toBeNull();
    expect(changesNothing(addNote('more', AT)(full))).toBe(true);
  });

  it.each<[string, Producer]>([
    ['writing', addNote('Three', AT)],
    ['editing', writeNote('n1', 'Other')],
    ['moving', moveNote('n2', { x: 0, y: 1e9 })],
    ['deleting', removeNote('n1')],
    ['opening a ring', command.showRing(scope, { nodes: [], edges: [] }, new Map())],
  ])('GT54 come back exactly when %s is undone', (_, producer) => {
    const change = producer(two);
    const changed = applyChange(change)(two);
    expect(changed.notes).not.toEqual(two.notes);
    expect(applyChange(inverseOf(change, two))(changed)).toEqual(two);
  });

  it('GT54 stay as they are where nothing would change', () => {
    for (const producer of [
      addNote('  ', AT),
      writeNote('n1', 'One '),
      writeNote('n1', ''),
      moveNote('n1', AT),
      moveNote('n9', AT),
      removeNote('n9'),
    ])
      // prettier-ignore
      expect(changesNothing(producer(two))).toBe(true);
  });

  it('GT54 make way for another ring, and stay when it is found anew', () => {
    const parts = { nodes: [], edges: [] };
    expect(after(two, command.showRing(scope, parts, new Map())).notes.size).toBe(0);
    expect(after(two, command.refreshRing(scope, parts, new Map())).notes).toEqual(two.notes);
  });
});
