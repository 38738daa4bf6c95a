// One size: nothing is told by it.
import type { FixedSize } from '../measure';

const RADIUS = 8;

export const oneSize: FixedSize = {
  ...{ type: 'fixed', id: 'one', label: 'One size' },
  meaning: 'All marks are alike in size.',
  radiusOf: () => RADIUS,
};
