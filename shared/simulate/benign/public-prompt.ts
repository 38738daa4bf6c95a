// Popular public templates: people who paste what a blog or a video recommends, so that thousands who never met send the same text.
import { chance, fork, pick } from '../draw';
import { enrol } from '../roster';
import { live } from '../life/life';
import { ordinaryLife } from '../life/ordinary-life';
import type { World } from '../world';
import { publicPrompt } from '../world/markets';

export function publicPrompts(world: World, count: number): void {
  const random = fork(world.seed, 'public-prompt');
  for (let i = 0; i < count; i++) {
    const life = ordinaryLife(world, enrol(world.roster, 'public-prompt'));
    // Favourites: one that everybody knows, and one from further down the list.
    const favourites = [publicPrompt(world.markets, random), 1 + random.below(world.markets.publicPrompts)];
    life.prompt = () => (chance(random, 0.75) ? pick(random, favourites) : 0);
    life.usageRate = 1.6;
    live(world, life);
  }
}
