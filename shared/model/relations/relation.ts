// How an account was seen with a selector. Relations name edges; they carry no evidence of their own.

export type Relation = {
  /** Stored in workspaces and specifications: never renamed. */
  id: string;
  /** Reads from subject to object: "signed in from". */
  label: string;
  /** Reads from object to subject: "signed in". */
  inverse: string;
  /** Kinds that the object usually has; the mapping page offers this relation for them first. Empty: any. */
  objects: readonly string[];
  /** True where being seen so is the account at work: then its time says when the account began. */
  work?: true;
};
