// What tools of record linkage report of FEBRL in their own documents.

export type Published = {
  set: string;
  by: string;
  /** Pairs that it says are one person's, and pairs that are. */
  linked: number;
  are: number;
  /** Of those linked; undefined where the document does not count them: then recall and F1 are bounds. */
  right?: number;
  how: string;
};

const SPLINK = 'Fellegi-Sunter by EM; six fields, names, dates and numbers by edit distance';

export const PUBLISHED: readonly Published[] = [
  {
    set: 'FEBRL 1',
    by: 'Python Record Linkage Toolkit, its guide to deduplication',
    linked: 317,
    are: 500,
    how: 'blocked on given name; more than three of six fields agree, names by Jaro-Winkler',
  },
  {
    set: 'FEBRL 4',
    by: 'Python Record Linkage Toolkit, its guide to linking two files',
    linked: 3_241,
    are: 5_000,
    how: 'the same',
  },
  ...[
    { linked: 4_959, right: 4_959, how: `${SPLINK}; match probability 0.99` },
    { linked: 4_992, right: 4_992, how: `${SPLINK}; match probability 0.5` },
    { linked: 5_000, right: 4_999, how: `${SPLINK}; 0.087, the best by the truth itself` },
  ].map((row) => ({ set: 'FEBRL 4', by: 'Splink, its FEBRL 4 example', are: 5_000, ...row })),
];

export const PUBLISHED_NOTE =
  'Toolkit: https://recordlinkage.readthedocs.io/en/latest/guides/data_deduplication.html and link_two_dataframes.html, guides that teach, not its best: they say how many pairs they link, so recall and F1 are upper bounds. Splink: the accuracy chart of https://moj-analytical-services.github.io/splink/demos/examples/duckdb/febrl4.html, its detailed model, June 2024; it has no example of FEBRL 1.';
