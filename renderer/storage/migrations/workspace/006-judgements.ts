// Judgements of pairs of accounts, one row a pair, by the pair's name.
import type { Migration } from '../migration';

export const judgements: Migration = { version: 6, stores: { judgements: '' } };
