// Seen together, and the log does not say how. For kinds that no other relation fits.
import type { Relation } from './relation';

export const seenWith: Relation = { id: 'seen-with', label: 'seen with', inverse: 'seen with', objects: [] };
