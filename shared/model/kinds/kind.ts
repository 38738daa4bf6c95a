// What a kind of entity is: one record per kind, one file per record. To add a kind is to add a file and its line in the registry.
import type { EvidenceCurve } from '../evidence';

/** Drawn marks; each kind's shape differs from every other kind of the same hue, so that colour is never the only sign. */
export const SHAPES = [
  'circle',
  'triangle',
  'triangle-down',
  'chevron',
  'square',
  'hexagon',
  'octagon',
  'pentagon',
  'diamond',
  'rhomboid',
  'tag',
  'barrel',
  'rounded',
  'star',
  'ellipse',
] as const;
export type Shape = (typeof SHAPES)[number];

/** Names of the colour tokens `--k-<hue>`, adjusted per theme. */
export const HUES = ['account', 'address', 'payment', 'device', 'domain', 'prompt', 'pool'] as const;
export type Hue = (typeof HUES)[number];

/** Icon names of the window's icon set (lucide, kebab case). */
export type IconName = string;

/** The one form under which a value is stored and compared, or why it is none. */
export type Canonical = { ok: true; value: string } | { ok: false; reason: string };

export type Kind = {
  /** Stored in workspaces and specifications: never renamed. */
  id: string;
  label: string;
  plural: string;
  icon: IconName;
  shape: Shape;
  hue: Hue;
  /** True where the same value means different things at different labs (accounts, pools, devices ids ...): identity then includes whose it is. */
  realm: boolean;
  /** Undefined: the kind is no selector (an account) or carries no evidence. */
  evidence: EvidenceCurve | undefined;
  /** Why the curve is what it is, with its source; `Reasoned` where there is none but thought. */
  why?: string;
  /** Canonical form of a non-empty written value, or the reason it is not valid: one short clause, e.g. "part over 255". */
  canonical(written: string): Canonical;
  /** True only when the UTF-8 `bytes[start..end)` are certainly a canonical value already, so that importing need not make a string of it. */
  isCanonical?(bytes: Uint8Array, start: number, end: number): boolean;
  /** The value for people: defanged where it could be clicked, masked where it must not be shown whole. */
  display(value: string): string;
  /** Selectors that follow from this one (an e-mail address has a domain). */
  derives: readonly Derivation[];
  /** For the mapping page's guess. */
  guess: KindGuess;
};

/** `from` takes a canonical value and gives the written value of the derived kind, or undefined when there is none. */
export type Derivation = { kind: string; label: string; from(value: string): string | undefined };

export type KindGuess = {
  /** Column names that mean this kind. */
  names: RegExp;
  /** True when a value looks like this kind and hardly like anything else; kinds without a recognisable form give false. */
  looksLike(value: string): boolean;
};

export const valid = (value: string): Canonical => ({ ok: true, value });
export const invalid = (reason: string): Canonical => ({ ok: false, reason });
