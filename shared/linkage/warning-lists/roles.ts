// What a list is about, guessed from its own words, and what that leaves of a selector's bits. Both are the analyst's to change.
import type { WarningRole } from '../../model/records/warning-list';

/**
 * What is left of the bits: nothing where strangers share by design; a quarter at a campus, whose people are at least of one place; half on rented hosts and
 * throw-away mail, which strangers use, and rings, too.
 */
const WEIGHTS: Readonly<Record<WarningRole, number>> = {
  'carrier-nat': 0,
  vpn: 0,
  relay: 0,
  cloud: 0.5,
  'public-dns': 0,
  'disposable-mail': 0.5,
  'public-mail': 0,
  campus: 0.25,
  other: 0.5,
};

export function weightOfRole(role: WarningRole): number {
  return WEIGHTS[role];
}

/** In order: what is named first decides, so that a VPN in a cloud is a VPN. */
const SIGNS: readonly (readonly [WarningRole, RegExp])[] = [
  ['carrier-nat', /carrier[- ]?grade|\bcgn(at)?\b|\brfc ?6598\b|shared address space|carrier nat/i],
  ['vpn', /\bvpns?\b|virtual private network/i],
  ['relay', /\brelay|\btor\b|exit[- ]nodes?|\bprox(y|ies)\b|icloud private/i],
  ['disposable-mail', /disposable|temporary e?-?mail|throw-?away/i],
  ['public-mail', /(public|free|common|mail) (e-?)?(mail|service|provider)s?|webmail|freemail|gmail/i],
  ['public-dns', /(public|open|free) dns|dns (resolver|server)s?\b|\bresolvers?\b/i],
  ['campus', /universit|campus|academ|\bcolleges?\b|eduroam/i],
  [
    'cloud',
    /cloud|hosting|\baws\b|amazon|azure|google|digital ?ocean|data ?cent|\bcdn\b|akamai|fastly|\bvps\b|ovh|hetzner|linode/i,
  ],
];

export function guessRole(name: string, description: string): WarningRole {
  for (const text of [name, description]) {
    const found = SIGNS.find(([, sign]) => sign.test(text));
    if (found !== undefined) return found[0];
  }
  return 'other';
}
