// A warning list as it is kept with the workspace: what MISP's file says, and what an analyst made of it.
// Format: github.com/MISP/misp-warninglists, schema.json.

export const WARNING_TYPES = ['string', 'substring', 'hostname', 'cidr', 'regex'] as const;
export type WarningType = (typeof WARNING_TYPES)[number];

/** What the things on a list are: the reason why sharing one of them means less. */
export const WARNING_ROLES = [
  'carrier-nat',
  'vpn',
  'relay',
  'cloud',
  'public-dns',
  'disposable-mail',
  'public-mail',
  'campus',
  'other',
] as const;
export type WarningRole = (typeof WARNING_ROLES)[number];

export type WarningList = {
  /** A workspace has one list of a name; reading another takes its place. */
  name: string;
  version: number;
  description: string;
  type: WarningType;
  /** MISP's attribute types that the list is about; none: any. */
  matchingAttributes: string[];
  entries: string[];
  role: WarningRole;
  /** What is left of the bits of a selector on the list: 0 nothing, 1 all. */
  weight: number;
};

/** A list without its entries, of which there may be half a million: how many. */
export type WarningListSummary = Omit<WarningList, 'entries'> & { entries: number };

export function summariseList({ entries, ...list }: WarningList): WarningListSummary {
  return { ...list, entries: entries.length };
}
