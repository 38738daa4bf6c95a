// Every fence turns red when broken: each deliberate violation trips exactly the rules that docs/spec/fences.md names, and the document lists them all.
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import rules from '../../dependency-cruiser.config.mjs';
import { copyRepository } from './copy';
import { readFences } from './table';
import { tripFormat, tripLicences, tripLint, tripRooms, tripTypes, tripUnused } from './tools';
import type { Tripped } from './tools';
import { support, violations } from './violations';
import type { Violation } from './violations';

const ROOMS = ['shared', 'renderer', 'electron', 'loopback', 'cli', 'e2e', 'bench', 'scripts'];
const PACKAGES = ['U3', 'U4', 'C1'];

const fences = new Map(readFences().map((fence) => [fence.number, fence]));
const bare = copyRepository((file) => /tsconfig[^/\\]*\.json$/.test(file));
const whole = copyRepository();
const filesOf = (of: Record<string, Violation>): string[] =>
  Object.values(of).flatMap((files) => Object.keys(files));
const tripped: Record<string, Tripped> = {};

beforeAll(async () => {
  for (const files of Object.values(violations.types)) bare.write(files);
  tripped['types'] = await tripTypes(bare.folder);
  const rest = [violations.lint, violations.rooms, violations.unused, violations.format].flatMap((of) =>
    Object.values(of),
  );
  for (const files of [...rest, support]) whole.write(files);
  tripped['lint'] = await tripLint(whole.folder, filesOf(violations.lint));
  tripped['rooms'] = await tripRooms(whole.folder, ROOMS);
  tripped['format'] = await tripFormat(whole.folder, filesOf(violations.format));
  misusePackages();
  tripped['unused'] = await tripUnused(whole.folder);
}, 600_000);

afterAll(() => {
  bare.remove();
  whole.remove();
});

/** A dependency that nothing uses, a package that nobody listed, a licence that binds more than its own code. */
function misusePackages(): void {
  const manifest = JSON.parse(readFileSync(path.join(whole.folder, 'package.json'), 'utf8')) as {
    dependencies: object;
  };
  const lock = JSON.parse(readFileSync(path.join(whole.folder, 'package-lock.json'), 'utf8')) as {
    packages: object;
  };
  whole.write({
    'package.json': JSON.stringify({ ...manifest, dependencies: { ...manifest.dependencies, nanoid: '*' } }),
    'scripts/fence-u4.mjs': "import 'jiti';\n",
    'package-lock.json': JSON.stringify({ ...lock, packages: { ...lock.packages, 'fence-c1': {} } }),
    'fence-c1/package.json': JSON.stringify({ name: 'fence-c1', version: '1.0.0', license: 'AGPL-3.0-only' }),
  });
}

describe.each(Object.entries(violations))('%s', (check, of) => {
  it.each(Object.keys(of))('%s trips exactly its rules', (number) => {
    const found = Object.keys(of[number] ?? {}).flatMap((file) => tripped[check]?.get(file) ?? []);
    expect([...new Set(found)].sort()).toEqual(fences.get(number)?.rules);
  });
});

describe('packages', () => {
  it('U3 a dependency that nothing uses', () => {
    expect(tripped['unused']?.get('package.json nanoid')).toEqual(fences.get('U3')?.rules);
  });

  it('U4 a package that nobody listed', () => {
    expect(tripped['unused']?.get('scripts/fence-u4.mjs')).toEqual(fences.get('U4')?.rules);
  });

  it('C1 a licence that is not allowed', async () => {
    const { code, out } = await tripLicences(whole.folder);
    expect(code).toBe(1);
    expect(out).toContain('! fence-c1 1.0.0');
    expect(fences.get('C1')?.rules).toEqual(['licences']);
  }, 60_000);
});

describe('the document', () => {
  it('lists every violation, and no other', () => {
    const tried = [...Object.values(violations).flatMap((of) => Object.keys(of)), ...PACKAGES];
    expect([...fences.keys()].sort()).toEqual(tried.sort());
  });

  it('names every rule between rooms: none is left untried', () => {
    const named = new Set([...fences.values()].flatMap((fence) => fence.rules));
    expect(rules.forbidden.map(({ name }) => name).filter((name) => !named.has(name))).toEqual([]);
  });
});
