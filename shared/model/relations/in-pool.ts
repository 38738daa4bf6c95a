// The account was seen as part of this pool.
import type { Relation } from './relation';

export const inPool: Relation = { id: 'in-pool', label: 'in pool', inverse: 'pools', objects: ['pool'] };
