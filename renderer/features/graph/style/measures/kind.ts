// Colour by kind: what ships. The hue is the kind's own.
import type { KindMeasure } from '../measure';

export const kind: KindMeasure = {
  ...{ type: 'kind', id: 'kind', label: 'Kind' },
  meaning: 'What it is: account, address, card and so on.',
};
