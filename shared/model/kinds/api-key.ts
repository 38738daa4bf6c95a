// An API key, by its id or a hash. The key itself is a secret, and a workspace is no place for one.
import { columnNames } from '../values/column-names';
import { trimmed, visible } from '../values/text';
import type { Canonical, Kind } from './kind';
import { invalid } from './kind';

/** Prefixes under which providers issue secrets, followed by enough unmasked characters to be one. Ids (AKIA..., key_...) and masked keys (sk-...a1b2) pass. */
const SECRETS: readonly RegExp[] = [
  /^sk-[A-Za-z0-9_-]{20,}$/,
  /^[sr]k_(?:live|test|prod)_[A-Za-z0-9]{10,}$/,
  /^(?:gh[pousr]|github_pat|glpat|hf|xai|gsk|r8|pplx|nvapi)[_-][A-Za-z0-9_-]{20,}$/,
  /^xox[abprs]-[A-Za-z0-9-]{10,}$/,
  /^AIza[A-Za-z0-9_-]{30,}$/,
  /^eyJ[A-Za-z0-9_-]+\.[A-Za-z0-9_-]+\.[A-Za-z0-9_-]*$/,
  /^-----BEGIN /,
];

export const apiKey: Kind = {
  id: 'api-key',
  label: 'API key',
  plural: 'API keys',
  icon: 'key-round',
  shape: 'barrel',
  hue: 'device',
  realm: true,
  evidence: { group: 'credential', baseBits: 20, flatTo: 50, slope: 4, halfLifeDays: Infinity },
  why: 'A secret: who holds it acts for its owner. Teams and build machines share one, so flat to 50 accounts and not further. Reasoned.',
  canonical: canonicalKey,
  display: visible,
  derives: [],
  guess: {
    names: columnNames(
      'api key',
      'apikey',
      'api key id',
      'apikey id',
      'api key hash',
      'key id',
      'key hash',
      'access key',
      'access key id',
      'credential id',
    ),
    // Ids of keys look like any id.
    looksLike: () => false,
  },
};

function canonicalKey(written: string): Canonical {
  const bare = written.trim().replace(/^Bearer\s+/i, '');
  if (SECRETS.some((secret) => secret.test(bare)))
    return invalid('a live secret: import the id of the key or a hash');
  return trimmed(written);
}
