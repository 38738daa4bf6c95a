// How the outline is walked by key, and when it shows itself.
import { useEffect, useRef, useState, type KeyboardEvent } from 'react';
import { inspectCursor } from './graph-actions';
import { openNode } from './graph-expand';
import type { OutlineRow } from './outline.model';
import { openMenuByKey } from './use-context-menu';
import { useGraphDesk } from './use-graph';

/** Shown while the keyboard is in it. When a press elsewhere takes the focus away, it goes only after that press: nothing moves under the pointer. */
export function useRevealed(): { revealed: boolean; reveal: () => void; conceal: () => void } {
  const [revealed, setRevealed] = useState(false);
  const pressed = useRef(false);
  useEffect(() => {
    const down = (): void => void (pressed.current = true);
    const up = (): void => void (pressed.current = false);
    addEventListener('pointerdown', down, true);
    addEventListener('pointerup', up, true);
    return () => {
      removeEventListener('pointerdown', down, true);
      removeEventListener('pointerup', up, true);
    };
  }, []);
  const conceal = (): void => {
    if (!pressed.current) setRevealed(false);
    else addEventListener('pointerup', () => setTimeout(() => setRevealed(false)), { once: true });
  };
  return { revealed, reveal: () => setRevealed(true), conceal };
}

export function useGo(
  rows: readonly OutlineRow[],
  setAt: (key: string) => void,
  scroll: (to: number) => void,
): (to: number) => void {
  const desk = useGraphDesk();
  return (to) => {
    const row = rows[Math.min(rows.length - 1, Math.max(0, to))];
    if (row === undefined) return;
    setAt(row.key);
    scroll(rows.indexOf(row));
    if (row.node !== null) {
      desk.graph.moveCursor(row.node);
      desk.ui.getState().canvas?.reveal(row.node);
    }
  };
}

export function usePress(
  rows: readonly OutlineRow[],
  index: number,
  go: (to: number) => void,
  fold: (row: OutlineRow, open: boolean) => void,
): (event: KeyboardEvent) => void {
  const desk = useGraphDesk();
  return (event) => {
    const row = rows[index];
    if (openMenuByKey(desk, event)) {
      event.preventDefault();
      return;
    }
    if (row === undefined || event.ctrlKey || event.metaKey || event.altKey) return;
    if (event.key === 'ArrowDown') go(index + 1);
    else if (event.key === 'ArrowUp') go(index - 1);
    else if (event.key === 'Home') go(0);
    else if (event.key === 'End') go(rows.length - 1);
    else if (event.key === 'ArrowRight' && row.open === false) fold(row, true);
    else if (event.key === 'ArrowRight') go(index + 1);
    else if (event.key === 'ArrowLeft' && row.open === true && row.level > 1) fold(row, false);
    else if (event.key === 'ArrowLeft') go(parentOf(rows, index));
    else if (event.key === ' ') inspectCursor(desk, event.shiftKey);
    else if (event.key === 'Enter' && row.node !== null) void openNode(desk, row.node);
    else return;
    event.preventDefault();
  };
}

function parentOf(rows: readonly OutlineRow[], index: number): number {
  const level = rows[index]?.level ?? 1;
  for (let i = index - 1; i >= 0; i--) if ((rows[i]?.level ?? 1) < level) return i;
  return 0;
}
