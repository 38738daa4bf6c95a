// A university: few egress addresses for all, a mail domain, laboratory machines, and courses whose assignment everybody does on the last evening.
import { homeAndPhone, machine, ownMachines, person, type Agent, type Machine, type Routine } from '../agent';
import { between, lognormal, pick, yes } from '../chance';
import { DAYS } from '../calendar';
import type { Land } from '../land';
import { sharedExit } from '../net/uplink';

type Course = { family: string; deadlines: ReadonlySet<number> };

export function campus(land: Land): Agent[] {
  const { random, atlas, trades, spellings } = land;
  const size = Math.min(900, Math.max(25, Math.round(lognormal(random, 130, 0.8))));
  const exits = atlas.blocks.take().slice(0, 1 + Math.ceil(size / 90));
  const domain = trades.domain('edu.example');
  const laboratory = Array.from({ length: Math.ceil(size / 25) }, () => machine(land));
  const courses = Array.from({ length: Math.ceil(size / 40) }, () => courseOf(land));
  const peak = between(random, 0, 24);
  return Array.from({ length: size }, () => {
    const places = [{ uplink: sharedExit(exits, 0.8), weight: 1.4 }, ...homeAndPhone(land)];
    const mail = yes(random, 0.7) ? `${spellings.local()}@${domain}` : trades.mail(random);
    const routines = yes(random, 0.5) ? [assignment(land, pick(random, courses))] : [];
    const machines = withLaboratory(land, laboratory);
    return person(land, 'campus', {
      places,
      mail,
      peak,
      routines,
      machines,
      keyShare: yes(random, 0.1) ? 0.5 : 0,
    });
  });
}

/** About every third week, in the second half of the term for some. */
function courseOf({ random, topics }: Land): Course {
  const first = 5 + random.below(16);
  const step = 14 + random.below(10);
  const deadlines = new Set<number>();
  for (let day = first; day < DAYS; day += step) deadlines.add(day);
  return { family: topics.fresh(), deadlines };
}

function assignment({ random }: Land, { family, deadlines }: Course): Routine {
  const diligence = 0.4 + 0.6 * random.next();
  const minute = between(random, 600, 1250);
  return {
    on: (day) => deadlines.has(day) && (day * 7919) % 100 < diligence * 100,
    minute,
    jitter: 150,
    family,
    calls: 8,
  };
}

function withLaboratory(land: Land, laboratory: readonly Machine[]): Machine[] {
  const own = ownMachines(land);
  return yes(land.random, 0.12) ? [...own, pick(land.random, laboratory)] : own;
}
