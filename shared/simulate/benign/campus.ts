// A university: thousands behind a few addresses, one mail domain, machines in the library that everyone uses, and courses whose
// students all put the same assignment to the model in the same week.
import type { Random } from '../../kernel/random';
import { WINDOW_DAYS } from '../calendar';
import { between, chance, fork, pick } from '../draw';
import { groupSizes } from '../groups';
import { enrol } from '../roster';
import { live, type Life } from '../life/life';
import { ordinaryLife } from '../life/ordinary-life';
import { egress } from '../life/places';
import { fresh, type World } from '../world';
import { BLOCKS, type Address } from '../world/address-space';
import { browser, type Client } from '../world/clients';

type Course = { prompt: number; from: number };
type Campus = { random: Random; addresses: Address[]; domain: number; kiosks: Client[]; zone: number };

const IN_A_COURSE = 0.3;

export function campus(world: World, count: number): void {
  const sizes = groupSizes(fork(world.seed, 'campus'), count, Math.min(150, count), 1500);
  sizes.forEach((size, index) => {
    const place = createCampus(world, size, index);
    for (const course of groupSizes(place.random, size, 15, 90)) admit(world, place, course);
  });
}

function createCampus(world: World, size: number, index: number): Campus {
  const random = fork(world.seed, 'campus', index + 1);
  const addresses = Array.from(
    { length: between(random, 1, 4) },
    (_, i) => BLOCKS.campus + index * 256 + 10 + i,
  );
  const kiosks = Array.from({ length: 1 + Math.floor(size / 80) }, () =>
    browser(world.clients, random, fresh(world, 'device')),
  );
  return { random, addresses, domain: fresh(world, 'domain'), kiosks, zone: between(random, -8, 10) };
}

function admit(world: World, place: Campus, students: number): void {
  const { random } = place;
  const course: Course | undefined = chance(random, IN_A_COURSE)
    ? { prompt: fresh(world, 'prompt'), from: between(random, 1, WINDOW_DAYS - 8) }
    : undefined;
  for (let i = 0; i < students; i++) study(world, place, course);
}

function study(world: World, place: Campus, course: Course | undefined): void {
  const { random } = place;
  const life = ordinaryLife(world, enrol(world.roster, 'campus'));
  life.zone = place.zone;
  life.places.push(egress(place.addresses, random, 1.5));
  if (chance(random, 0.8)) life.domain = place.domain;
  if (chance(random, 0.5)) life.signUpPlace = life.places.at(-1) as Life['signUpPlace'];
  if (chance(random, 0.12)) life.clients.push(pick(random, place.kiosks));
  if (course !== undefined && chance(random, 0.7)) takeCourse(life, course);
  live(world, life);
}

function takeCourse(life: Life, course: Course): void {
  const others = life.prompt;
  const thatWeek = (day: number): boolean => day >= course.from && day < course.from + 6;
  const added = [0, 1, 2, 3, 4, 5]
    .map((day) => course.from + day)
    .filter((day) => day * 86_400 > life.signedUp);
  const picked = added.filter(() => chance(life.random, 0.35));
  life.days = [...new Set([...life.days, ...picked])].sort((a, b) => a - b);
  life.prompt = (day) => (thatWeek(day) && chance(life.random, 0.6) ? course.prompt : others(day));
}
