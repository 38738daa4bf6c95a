// A kind as it is being defined: what is written in the form, what is wrong with it, and the record that comes of it.
import type { EvidenceGroup } from '../../../shared/model/evidence';
import { CUSTOM_KIND_ID } from '../../../shared/model/kinds/custom';
import type { Hue, Shape } from '../../../shared/model/kinds/kind';
import type { KindRegistry } from '../../../shared/model/kinds/registry';
import type { CustomKind } from '../../../shared/model/records/custom-kind';

export type CurveForm = Pick<KindForm, 'baseBits' | 'flatTo' | 'slope' | 'halfLifeDays'>;

export type KindForm = {
  label: string;
  plural: string;
  shape: Shape;
  hue: Hue;
  realm: boolean;
  canonical: CustomKind['canonical'];
  counts: boolean;
  group: EvidenceGroup;
  baseBits: number | null;
  flatTo: number | null;
  slope: number | null;
  /** Null: never. */
  halfLifeDays: number | null;
};

export const newKindForm: KindForm = {
  label: '',
  plural: '',
  shape: 'tag',
  hue: 'prompt',
  realm: true,
  canonical: 'trim',
  counts: true,
  group: 'client',
  baseBits: 8,
  flatTo: 10,
  slope: 1.5,
  halfLifeDays: null,
};

export function formOf(kind: CustomKind): KindForm {
  const { evidence } = kind;
  const { label, plural, shape, hue, realm, canonical } = kind;
  const shown = { label, plural, shape, hue, realm, canonical };
  if (evidence === null) return { ...newKindForm, ...shown, counts: false };
  const { group, baseBits, flatTo, slope, halfLifeDays } = evidence;
  return {
    ...shown,
    counts: true,
    group,
    baseBits,
    flatTo,
    slope,
    halfLifeDays: Number.isFinite(halfLifeDays) ? halfLifeDays : null,
  };
}

/** "Referral code" becomes "referral-code". */
export function kindId(label: string): string {
  return label
    .normalize('NFKD')
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/gu, '-')
    .replaceAll(/^-+|-+$/gu, '')
    .slice(0, 64)
    .replace(/-$/u, '');
}

export type KindProblems = Partial<
  Record<'label' | 'look' | 'baseBits' | 'flatTo' | 'slope' | 'halfLifeDays', string>
>;

/** `editedId`: the kind that is being changed keeps its id and may keep its look. */
export function kindProblems(form: KindForm, kinds: KindRegistry, editedId: string | null): KindProblems {
  const problems: KindProblems = {};
  const id = editedId ?? kindId(form.label);
  if (!CUSTOM_KIND_ID.test(id)) problems.label = 'Needs at least one letter or digit';
  else if (editedId === null && kinds.has(id)) problems.label = 'There is a kind of this name already';
  const alike = kinds
    .all()
    .find((kind) => kind.id !== id && kind.shape === form.shape && kind.hue === form.hue);
  if (alike !== undefined) problems.look = `${alike.label} has this shape in this colour`;
  return form.counts ? { ...problems, ...curveProblems(form) } : problems;
}

export function curveProblems({ baseBits, flatTo, slope, halfLifeDays }: CurveForm): KindProblems {
  const problems: KindProblems = {};
  if (!within(baseBits, 0, 40)) problems.baseBits = 'From 0 to 40';
  if (!within(flatTo, 1, 1_000_000)) problems.flatTo = 'At least 1';
  if (!within(slope, 0, 20)) problems.slope = 'From 0 to 20';
  if (halfLifeDays !== null && !within(halfLifeDays, 1, 10_000))
    problems.halfLifeDays = 'At least 1, or empty for never';
  return problems;
}

function within(value: number | null, least: number, most: number): boolean {
  return value !== null && value >= least && value <= most;
}

/** Only for a form without problems. */
export function kindRecord(form: KindForm, edited: CustomKind | null): CustomKind {
  const label = form.label.trim();
  return {
    id: edited?.id ?? kindId(label),
    label,
    plural: form.plural.trim() === '' ? `${label}s` : form.plural.trim(),
    icon: edited?.icon ?? 'tag',
    shape: form.shape,
    hue: form.hue,
    realm: form.realm,
    canonical: form.canonical,
    evidence: form.counts
      ? {
          group: form.group,
          baseBits: form.baseBits ?? 0,
          flatTo: form.flatTo ?? 1,
          slope: form.slope ?? 0,
          halfLifeDays: form.halfLifeDays ?? Infinity,
        }
      : null,
  };
}
