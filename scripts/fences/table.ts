// Reads docs/spec/fences.md: what it says is what the test holds the checks to.
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { repository } from '../lib/root.mjs';

export type Fence = { number: string; violation: string; rules: string[] };

/** Rows of the document's tables: `| T1 | what somebody does | \`rule\`, \`rule\` |`. */
export function readFences(): Fence[] {
  const text = readFileSync(path.join(repository, 'docs/spec/fences.md'), 'utf8');
  const rows = text.matchAll(/^\| ([A-Z]\d+) +\| (.+?) +\| (.+?) +\|$/gm);
  return [...rows].map(([, number = '', violation = '', rules = '']) => ({
    number,
    violation,
    rules: [...rules.matchAll(/`([^`]+)`/g)].map(([, rule = '']) => rule).sort(),
  }));
}
