// Migrations are consecutive and frozen: what has shipped is on people's disks, and editing it would open their databases at a shape that they have not.
import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import type { Migration } from './migration';
import { registryMigrations } from './registry-migrations';
import { workspaceMigrations } from './workspace-migrations';

/** Digest of every step that has shipped. A new step adds a line; no line ever changes. */
const WORKSPACE = [
  ...['abbdcacd672b22f3', 'd1fc97f5a7a3b281', '23178cc5c06f1e82', '0fe0a27483b27dfa'],
  ...['9f37b467c151c73e', 'be3b3d3ae935d99c', 'e647f5995368a4d4', 'cbf7fb4ac1f046bb', '45f4d51ef0668c30'],
];
const REGISTRY = ['a92a9c0d252bc13a'];

const digest = ({ version, stores, upgrade }: Migration): string =>
  createHash('sha256')
    .update(JSON.stringify({ version, stores, upgrade: upgrade?.toString() ?? null }))
    .digest('hex')
    .slice(0, 16);

describe.each([
  ['workspace', workspaceMigrations, WORKSPACE],
  ['registry', registryMigrations, REGISTRY],
])('migrations of the %s database', (_, migrations, frozen) => {
  it('are numbered from 1, ascending, no number twice', () => {
    const versions = migrations.map(({ version }) => version);
    expect(versions[0]).toBe(1);
    expect(versions).toEqual([...new Set(versions)].sort((a, b) => a - b));
  });

  it('are what they were when they shipped', () => {
    expect(migrations.map(digest)).toEqual(frozen);
  });
});
