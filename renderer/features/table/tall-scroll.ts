// Scrolling further than a browser's tallest element: a shorter element stands for the whole, positions are scaled, the wheel moves by true rows.

/** Chromium ends near 33.5 million pixels, Firefox near 17.8; with a margin for zoomed displays. */
export const TALLEST = 8_000_000;

export type TallScroll = {
  /** Height that the page gives to the rows, at most `TALLEST`. */
  physical: number;
  /** Whether positions differ from the page's. */
  scaled: boolean;
  /** Offset in the rows for a scroll position of the page. */
  offsetAt(scrollTop: number): number;
  /** Scroll position of the page for an offset in the rows. */
  scrollTopAt(offset: number): number;
  /** An offset within what can be reached. */
  clamp(offset: number): number;
};

/** `total` and `viewport` in pixels. */
export function tallScroll(total: number, viewport: number, tallest = TALLEST): TallScroll {
  const physical = Math.min(total, tallest);
  const reach = Math.max(0, total - viewport);
  const physicalReach = Math.max(0, physical - viewport);
  const scaled = physical < total;
  const ratio = physicalReach === 0 ? 1 : reach / physicalReach;
  const clamp = (offset: number): number => Math.min(reach, Math.max(0, offset));
  return {
    physical,
    scaled,
    clamp,
    offsetAt: (scrollTop) => (scaled ? clamp(scrollTop * ratio) : scrollTop),
    scrollTopAt: (offset) => (scaled ? clamp(offset) / ratio : offset),
  };
}
