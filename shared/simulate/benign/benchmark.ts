// Release day: hundreds of unrelated people run the same public benchmark on the new model within hours, most with the same popular harness.
import { between, chance, fork, pick } from '../draw';
import { enrol } from '../roster';
import { live, type Life } from '../life/life';
import { becomeDeveloper, ordinaryLife } from '../life/ordinary-life';
import { DAY, HOUR, RELEASE } from '../calendar';
import { fresh, recordUsage, type World } from '../world';
import { ownBuild } from '../world/clients';

export function benchmarkers(world: World, count: number): void {
  const random = fork(world.seed, 'benchmark');
  const harness = ownBuild(fresh(world, 'build'), 0);
  for (let i = 0; i < count; i++) {
    const life = ordinaryLife(world, enrol(world.roster, 'benchmark'));
    life.signedUp = Math.min(life.signedUp, RELEASE - DAY);
    life.days = life.days.filter((day) => day * DAY > life.signedUp);
    if (life.keys.length === 0) becomeDeveloper(world, life);
    if (chance(random, 0.6)) life.clients.push(harness);
    live(world, life);
    measure(world, life);
  }
}

/** Two or three benchmarks, thousands of questions each, mostly on the day and the next. */
function measure(world: World, life: Life): void {
  const { random } = life;
  const runs = between(random, 1, 4);
  for (let i = 0; i < runs; i++) {
    const time = RELEASE + Math.floor(random.next() ** 2 * 60 * HOUR);
    recordUsage(world, life.account, time, {
      key: life.keys[0] as number,
      prompt: pick(random, world.markets.benchmarks),
      exchanges: between(random, 150, 3000),
      address: pick(random, life.places).at(time),
      eager: true,
    });
  }
}
