// Where the menu over the graph opens: at the pointer, or by key at the node that the keyboard is on.
import type { KeyboardEvent, MouseEvent } from 'react';
import type { Point } from '../../../shared/graph/layout-boxes';
import type { NodeId } from '../../state/graph-view';
import { selectNodes, targetNodes } from './graph-desk';
import type { GraphDesk } from './graph-desk';

/** Of a node that is not chosen yet, it chooses that first; of the ground, the whole is meant, and what is chosen stays so. */
export function openMenuAt(desk: GraphDesk, id: NodeId | null, at: Point): void {
  if (id !== null && !targetNodes(desk).includes(id)) selectNodes(desk, [id]);
  if (id !== null) desk.graph.moveCursor(id);
  desk.ui.setState({ menu: { at, of: id === null ? 'whole' : 'chosen' } });
}

/** Where the page itself is told of the right button: in the outline. */
export function openMenuOver(desk: GraphDesk, id: NodeId | null, event: MouseEvent<HTMLElement>): void {
  event.preventDefault();
  const { left = 0, top = 0 } = event.currentTarget.closest('.graph')?.getBoundingClientRect() ?? {};
  openMenuAt(desk, id, { x: event.clientX - left, y: event.clientY - top });
}

/** True when the key is one that opens menus, and it did. */
export function openMenuByKey(desk: GraphDesk, { key, shiftKey }: KeyboardEvent): boolean {
  if (key !== 'ContextMenu' && !(key === 'F10' && shiftKey)) return false;
  const { canvas } = desk.ui.getState();
  const node = targetNodes(desk).at(-1);
  const at = node === undefined ? null : (canvas?.place(node) ?? null);
  desk.ui.setState({ menu: { at: at ?? MIDDLE, of: node === undefined ? 'whole' : 'chosen' } });
  return true;
}

/** Where nothing is chosen: clear of what floats at the upper left. */
const MIDDLE: Point = { x: 120, y: 60 };
