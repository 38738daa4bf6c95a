// How many accounts of the second world live how. No survey of a lab's accounts is public: shares are chosen so that every look-alike of PRODUCT.md is
// large enough to be accused, and the carriers' customers, as everywhere, are more than all other sharers of addresses together.
import type { Agent } from './agent';
import type { Land } from './land';
import { carrierNat, ordinary, publicPrompt, relay, vpn } from './people/alone';
import { campus } from './people/campus';
import { household } from './people/household';
import { benchmark, ciRunners, evaluation, freelancers, gateway } from './people/machines';
import { corporate, team } from './people/work';
import type { Benign } from './scenario';

type Maker = (land: Land) => Agent[];

/** Share of benign accounts, and who makes the next household, house or stranger. The remainder is ordinary. */
const SHARES: readonly (readonly [Benign, number, Maker])[] = [
  ['carrier-nat', 0.15, carrierNat],
  ['family', 0.09, household],
  ['corporate', 0.07, corporate],
  ['team', 0.055, team],
  ['campus', 0.05, campus],
  ['vpn', 0.04, vpn],
  ['relay', 0.04, relay],
  ['freelancers', 0.02, freelancers],
  ['public-prompt', 0.02, publicPrompt],
  ['gateway', 0.015, gateway],
  ['ci-runners', 0.012, ciRunners],
  ['benchmark', 0.008, benchmark],
  ['evaluation', 0.007, evaluation],
];

export function populate(land: Land, accounts: number): Agent[] {
  const agents: Agent[] = [];
  for (const [, share, maker] of SHARES) settle(land, agents, Math.ceil(share * accounts), maker);
  settle(land, agents, accounts - agents.length, ordinary);
  return agents.slice(0, accounts);
}

/** The last group is cut where the number is full. */
function settle(land: Land, agents: Agent[], count: number, maker: Maker): void {
  const full = agents.length + count;
  while (agents.length < full) agents.push(...maker(land).slice(0, full - agents.length));
}
