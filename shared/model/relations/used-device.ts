// The account was used on this device.
import type { Relation } from './relation';

export const usedDevice: Relation = {
  id: 'used-device',
  label: 'used',
  inverse: 'used by',
  objects: ['device'],
  work: true,
};
