// What is measured: worlds that differ in one respect each, so that a figure says what is hard.
import type { Scenario as Turned, RingSizes } from '../../shared/simulate/types';
import { addressesOnly, noDevices, noUsage, type SpecChange } from './missing-logs';

export type LinkageScenario = {
  name: string;
  /** What is hard about it. */
  about: string;
  accounts: number;
  scenario?: Partial<Turned>;
  rings?: Partial<RingSizes>;
  /** Logs or columns that the investigator was not given; such a world shows what is lost, and is outside of the goals. */
  given?: SpecChange;
};

const small = (...sizes: number[]): Partial<RingSizes> => ({ small: sizes });
/** `count` sizes from 3 up, one more each few. */
const from3 = (count: number, step: number): number[] =>
  Array.from({ length: count }, (_, i) => 3 + Math.floor(i / step));

export const SCENARIOS: readonly LinkageScenario[] = [
  { name: 'everyday', about: 'every sort of ring and look-alike in the published shares', accounts: 50_000 },
  { name: 'tiny', about: 'the same in a small world, 120 accounts in rings', accounts: 2_000 },
  {
    name: 'small-rings',
    about: 'sixty rings of 3 to 12 accounts',
    accounts: 30_000,
    rings: small(...from3(60, 6)),
  },
  {
    name: 'pools',
    about: 'pools of 273, 900, 2,400 and 5,380 accounts',
    accounts: 60_000,
    rings: { pools: [273, 900, 2_400, 5_380] },
  },
  {
    name: 'network',
    about: 'one network of 20,000 accounts, half of its traffic its customers’',
    accounts: 100_000,
    rings: { proxies: [20_000] },
  },
  {
    name: 'all-sizes',
    about: 'rings of 3 to 20,000 accounts side by side',
    accounts: 80_000,
    rings: {
      proxies: [20_000],
      pools: [5_380, 1_200, 300],
      failovers: [600, 90],
      sharedPools: [450, 120],
      small: [3, 4, 6, 10, 18, 33],
    },
  },
  {
    name: 'signals-70',
    about: 'every signal of the rings thinned to 70 %',
    accounts: 40_000,
    scenario: { signal: 0.7 },
  },
  {
    name: 'signals-40',
    about: 'every signal of the rings thinned to 40 %',
    accounts: 40_000,
    scenario: { signal: 0.4 },
  },
  {
    name: 'cover-60',
    about: '60 % of the rings’ requests are unrelated traffic',
    accounts: 40_000,
    scenario: { cover: 0.6 },
  },
  {
    name: 'signals-40-cover-60',
    about: 'signals thinned to 40 % and 60 % cover traffic',
    accounts: 40_000,
    scenario: { signal: 0.4, cover: 0.6 },
  },
  {
    name: 'failover',
    about: 'pools that are banned and followed by another one',
    accounts: 40_000,
    rings: { failovers: [60, 150, 400, 900, 1_600] },
  },
  {
    name: 'shared-pools',
    about: 'pools that several actors rent',
    accounts: 40_000,
    rings: { sharedPools: [60, 200, 500, 1_200, 1_200] },
  },
  {
    name: 'benign-99',
    about: '99 % of the accounts in no ring',
    accounts: 60_000,
    scenario: { ringShare: 0.01 },
  },
  {
    name: 'benign-99.9',
    about: '99.9 % of the accounts in no ring, the rings small',
    accounts: 100_000,
    rings: small(3, 5, 9, 14, 27, 42),
  },
  {
    name: 'look-alikes-90',
    about: 'nine in ten of the others are benign look-alikes',
    accounts: 40_000,
    scenario: { lookAlikeShare: 0.9 },
  },
];

export const EXTRA_SCENARIOS: readonly LinkageScenario[] = [
  { name: 'no-rings', about: 'nothing to find', accounts: 40_000, scenario: { ringShare: 0 } },
  {
    name: 'no-devices',
    about: 'everyday without a device in any log',
    accounts: 50_000,
    given: noDevices,
  },
  {
    name: 'no-prompts',
    about: 'everyday without the log of use',
    accounts: 50_000,
    given: noUsage,
  },
  { name: 'addresses-only', about: 'everyday, addresses alone', accounts: 50_000, given: addressesOnly },
];
