// Lists that keep only the rows in sight in the page: an active row that is scrolled away cannot be pointed at.

/** True when the row of this index is among those that are in the page. */
export function inPage(items: readonly { index: number }[], index: number): boolean {
  return items.some((item) => item.index === index);
}
