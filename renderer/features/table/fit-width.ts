// How wide a column must be for what it holds of the rows that are in the page.

/** Pixels, edges included; 0 where the column is not in the page. */
export function fitWidth(grid: Element, columnId: string): number {
  const cells = [...grid.querySelectorAll<HTMLElement>('[data-column]')].filter(
    (cell) => cell.dataset['column'] === columnId,
  );
  // All are freed before any is measured: one layout instead of one a cell, and nothing is painted between.
  for (const cell of cells) cell.style.width = 'max-content';
  const widest = Math.max(0, ...cells.map((cell) => Math.ceil(cell.getBoundingClientRect().width)));
  for (const cell of cells) cell.style.width = '';
  return widest;
}
