// Where there is room beside something: places on widening arcs around it, each tried against what was in its way before.
import type { Box, Point, Size } from './layout-boxes';

/** What a search asks of a grid; boxes may come, and never go or move. */
type Grid = { overlapping(box: Box): number; meets(index: number, box: Box): boolean };

/**
 * Searches around one point, tried from the direction of `away` outwards to both sides, so that what comes new comes to rest outside of what is there.
 * One search remembers for the next what was in the way where: many boxes around the same point cost little more than one.
 */
export class FreePlaces {
  private readonly places: Point[] = [];
  /** Per place the box that was in its way last, -1: none yet. */
  private readonly inTheWay: number[] = [];
  private readonly heading: number;
  private radius: number;

  constructor(
    private readonly grid: Grid,
    private readonly anchor: Point,
    away: Point,
    start: number,
  ) {
    this.heading = Math.atan2(away.y, away.x);
    this.radius = start;
  }

  /** The nearest place where a box of this size overlaps nothing in the grid. */
  next({ width, height }: Size): Point {
    const box = { x: 0, y: 0, width, height };
    for (let at = 0; ; at++) {
      if (at === this.places.length) this.widen();
      const place = this.places[at] as Point;
      box.x = place.x;
      box.y = place.y;
      if (!this.taken(at, box)) return { ...place };
    }
  }

  private taken(at: number, box: Box): boolean {
    const known = this.inTheWay[at] as number;
    if (known >= 0 && this.grid.meets(known, box)) return true;
    const found = this.grid.overlapping(box);
    if (found >= 0) this.inTheWay[at] = found;
    return found >= 0;
  }

  private widen(): void {
    const { anchor, heading, radius } = this;
    const slots = Math.max(6, Math.floor((2 * Math.PI * radius) / SLOT_LENGTH));
    for (let slot = 0; slot < slots; slot++) {
      const turn = ((slot + 1) >> 1) * (slot % 2 === 0 ? 1 : -1);
      const angle = heading + (turn * 2 * Math.PI) / slots;
      this.places.push({ x: anchor.x + radius * Math.cos(angle), y: anchor.y + radius * Math.sin(angle) });
      this.inTheWay.push(-1);
    }
    this.radius += RADIUS_STEP;
  }
}

const RADIUS_STEP = 8;
const SLOT_LENGTH = 12;
