// Everyone else: people with habits of their own, who meet others only by chance.
import { enrol } from '../roster';
import { live } from '../life/life';
import { ordinaryLife } from '../life/ordinary-life';
import type { World } from '../world';

export function ordinary(world: World, count: number): void {
  for (let i = 0; i < count; i++) live(world, ordinaryLife(world, enrol(world.roster, 'ordinary')));
}
