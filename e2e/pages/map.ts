// The map on the overview, as a person uses it: by wheel, pointer and keys.
import type { Locator, Page } from '@playwright/test';
import { ExplorePage } from './explore';

export class MapPage {
  readonly rings: Locator;
  readonly surface: Locator;
  readonly minimap: Locator;

  constructor(readonly page: Page) {
    this.rings = page.getByRole('listbox', { name: 'Rings by rank' });
    this.surface = page.locator('.map-surface');
    this.minimap = page.locator('.ring-map .minimap');
  }

  /** The overview with the sample's rings on its map. */
  async open(): Promise<void> {
    await new ExplorePage(this.page).resume();
    await this.page.keyboard.press('g');
    await this.page.keyboard.press('o');
    await this.rings.waitFor();
  }

  ring(rank: number): Locator {
    return this.rings.getByRole('option').nth(rank - 1);
  }

  /** Turns the wheel at the middle of a ring until the picture is as much closer. */
  async closerTo(rank: number, turns: number): Promise<void> {
    await this.pointAt(rank);
    for (let turn = 0; turn < turns; turn++) await this.page.mouse.wheel(0, -200);
  }

  /** Moves from the middle of a ring outwards until the pointer is on an entity. */
  async pointAtInnermost(rank: number): Promise<void> {
    const box = await this.ring(rank).boundingBox();
    if (box === null) throw new Error(`ring ${String(rank)} is not in the page`);
    const tip = this.page.locator('.map-tip', { hasText: 'neighbours' });
    for (let away = 0; away < 80; away += 6) {
      await this.page.mouse.move(box.x + box.width / 2 + away, box.y + box.height / 2);
      const found = await tip.waitFor({ timeout: 400 }).then(
        () => true,
        () => false,
      );
      if (found) return;
    }
    throw new Error('no entity near the middle');
  }

  async pointAt(rank: number): Promise<void> {
    const box = await this.ring(rank).boundingBox();
    if (box === null) throw new Error(`ring ${String(rank)} is not in the page`);
    await this.page.mouse.move(box.x + box.width / 2, box.y + box.height / 2);
  }
}
