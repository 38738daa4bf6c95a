// A kind that a person defined, made to behave like a shipped one.
import { RetortError } from '../../kernel/errors';
import type { CustomKind } from '../records/custom-kind';
import { isLowerCaseAscii, isVisibleAscii } from '../values/canonical-bytes';
import { columnNames } from '../values/column-names';
import { opaque, trimmed, visible } from '../values/text';
import type { Canonical, Kind } from './kind';

export const CUSTOM_KIND_ID = /^[a-z0-9](?:[a-z0-9-]{0,62}[a-z0-9])?$/;

/** @throws RetortError `kind-invalid` when its id is no id */
export function kindOf(custom: CustomKind): Kind {
  if (!CUSTOM_KIND_ID.test(custom.id))
    throw new RetortError('kind-invalid', { id: custom.id, problem: 'id' });
  return {
    id: custom.id,
    label: custom.label,
    plural: custom.plural,
    icon: custom.icon,
    shape: custom.shape,
    hue: custom.hue,
    realm: custom.realm,
    evidence: custom.evidence ?? undefined,
    canonical: CANONICAL[custom.canonical],
    isCanonical: custom.canonical === 'lower-case' ? isLowerCaseAscii : isVisibleAscii,
    display: visible,
    derives: [],
    guess: { names: columnNames(custom.id.replaceAll('-', ' ')), looksLike: () => false },
  };
}

const CANONICAL: Readonly<Record<CustomKind['canonical'], (written: string) => Canonical>> = {
  exact: opaque,
  trim: trimmed,
  'lower-case': (written) => trimmed(written.toLowerCase()),
};
