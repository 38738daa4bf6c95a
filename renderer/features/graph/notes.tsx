// Notes over the canvas: they go with the camera without being rendered anew, and keep their size on the screen.
import { useEffect, useRef, type CSSProperties } from 'react';
import type { Point } from '../../../shared/graph/layout-boxes';
import { notesInOrder } from '../../state/graph-notes';
import type { GraphView, NoteId } from '../../state/graph-view';
import { classes } from '../../ui/classes';
import type { GraphDesk } from './graph-desk';
import { noteElementId, noteRemoved } from './graph-notes';
import { useGraph, useGraphDesk, useGraphUi } from './use-graph';
import { useFocusLeft, useMoving } from './use-note';
import './notes.css';

export function Notes() {
  const desk = useGraphDesk();
  const notes = useGraph((state) => state.view.notes);
  const drawing = useGraphUi((state) => state.tool !== null);
  const layer = useRef<HTMLDivElement>(null);
  const none = notes.size === 0;
  useEffect(() => (layer.current === null ? undefined : followCamera(desk, layer.current)), [desk, none]);
  if (none) return null;
  return (
    <div
      ref={layer}
      className={classes('graph-notes', drawing && 'graph-notes-drawing')}
      role="group"
      aria-label="Notes on the canvas"
      onWheel={({ nativeEvent }) => zoomCanvas(desk, nativeEvent)}
    >
      {notesInOrder({ notes }).map(([id, note]) => (
        <Note key={id} id={id} note={note} />
      ))}
      <span id="graph-note-keys" className="unseen">
        Arrow keys move it, with Shift further; Enter edits it, Delete removes it, Escape leads back to the
        graph.
      </span>
    </div>
  );
}

type Noted = { id: NoteId; note: NonNullable<ReturnType<GraphView['notes']['get']>> };

function Note({ id, note }: Noted) {
  const desk = useGraphDesk();
  const element = useRef<HTMLButtonElement>(null);
  const { at, moving, press, release, grab } = useMoving(desk, id, note);
  useFocusLeft(element);
  const edit = (): void => desk.ui.setState({ ask: { type: 'note', id, at: note } });
  return (
    <button
      ref={element}
      id={noteElementId(id)}
      type="button"
      className={classes('graph-note', moving && 'graph-note-moving')}
      style={{ '--x': at.x, '--y': at.y } as CSSProperties}
      aria-label={`Note: ${note.text}`}
      aria-describedby="graph-note-keys"
      // By key, or by what reads the screen; the pointer needs two clicks, since one takes hold of it.
      onClick={({ detail }) => detail === 0 && edit()}
      onDoubleClick={edit}
      onKeyDown={(event) => {
        if (event.key !== 'Delete') return press(event);
        event.preventDefault();
        noteRemoved(desk, id);
      }}
      onKeyUp={() => {
        release();
        bringIntoSight(desk, at);
      }}
      onBlur={release}
      onPointerDown={grab}
      onFocus={({ currentTarget }) => currentTarget.matches(':focus-visible') && bringIntoSight(desk, note)}
      onContextMenu={(event) => event.preventDefault()}
    >
      <span className="graph-note-text">{note.text}</span>
    </button>
  );
}

/** Returns what ends it. */
function followCamera({ ui }: GraphDesk, layer: HTMLElement): () => void {
  const follow = (): void => {
    const { canvas } = ui.getState();
    if (canvas === null) return;
    const [zoom, { x1, y1 }] = [canvas.zoom(), canvas.extent()];
    layer.style.setProperty('--zoom', String(zoom));
    layer.style.setProperty('--pan-x', `${-x1 * zoom}px`);
    layer.style.setProperty('--pan-y', `${-y1 * zoom}px`);
  };
  follow();
  return ui.subscribe((now, before) => {
    if (now.camera !== before.camera || now.canvas !== before.canvas) follow();
  });
}

/** Where the keyboard gets to one that lies elsewhere, or moves it there. */
function bringIntoSight({ ui }: GraphDesk, { x, y }: Point): void {
  const { canvas } = ui.getState();
  if (canvas === null) return;
  const { x1, y1, x2, y2 } = canvas.extent();
  if (x < x1 || x > x2 || y < y1 || y > y2) canvas.centreOn({ x, y });
}

/** The wheel zooms the canvas that lies under the note. */
function zoomCanvas({ ui }: GraphDesk, event: WheelEvent): void {
  ui.getState().canvas?.wheel(event);
}
