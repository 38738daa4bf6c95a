// The measures that colours and sizes can say, in the order of the menus: to add one is to add a record here.
import type { AmountMeasure, ColourMeasure, SizeMeasure } from './measure';
import { betweenness } from './measures/betweenness';
import { community } from './measures/community';
import { degree } from './measures/degree';
import { evidence } from './measures/evidence';
import { firstSeen } from './measures/first-seen';
import { kind } from './measures/kind';
import { lastSeen } from './measures/last-seen';
import { oneSize } from './measures/one-size';
import { pageRank } from './measures/page-rank';
import { ring } from './measures/ring';
import { sureness } from './measures/sureness';
import { verdict } from './measures/verdict';
import { volume } from './measures/volume';

const AMOUNTS: readonly AmountMeasure[] = [degree, volume, sureness, pageRank, betweenness];

export const COLOURS: readonly ColourMeasure[] = [
  ...[kind, ring, community, verdict],
  ...[firstSeen, lastSeen],
  ...AMOUNTS,
];

export const SIZES: readonly SizeMeasure[] = [evidence, oneSize, ...AMOUNTS];

/** What a later version knows and this one does not is drawn as it ships. */
export const colourMeasure = (id: string): ColourMeasure => COLOURS.find((one) => one.id === id) ?? kind;
export const sizeMeasure = (id: string): SizeMeasure => SIZES.find((one) => one.id === id) ?? evidence;
