// A workspace: one investigation's data, in one database.

/** TLP 2.0 labels (FIRST, 2022), strictest last. */
export const MARKINGS = ['TLP:CLEAR', 'TLP:GREEN', 'TLP:AMBER', 'TLP:AMBER+STRICT', 'TLP:RED'] as const;
export type Marking = (typeof MARKINGS)[number];

export type WorkspaceRecord = {
  /** Random, never shown; the database is named after it. */
  id: string;
  name: string;
  marking: Marking;
  /** ISO 8601 UTC. */
  createdAt: string;
};
