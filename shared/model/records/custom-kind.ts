// A kind that a person defined: data only, so that it can travel in a specification and an archive.
import type { EvidenceCurve } from '../evidence';
import type { Hue, Shape } from '../kinds/kind';

export type CustomKind = {
  /** Lower case letters, digits and hyphens; not the id of a shipped kind. */
  id: string;
  label: string;
  plural: string;
  icon: string;
  shape: Shape;
  hue: Hue;
  realm: boolean;
  /** How written values become one form. */
  canonical: 'exact' | 'trim' | 'lower-case';
  evidence: EvidenceCurve | null;
};
