#!/usr/bin/env node
// npm run retort -- COMMAND...: the command line, built anew when its sources changed since.
import { mkdirSync, renameSync, rmSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { buildCli } from './lib/bundles.mjs';
import { staleParts } from './lib/parts.mjs';
import { repository } from './lib/root.mjs';

const built = path.join(repository, 'dist/cli/retort.mjs');

if (staleParts(['cli']).length > 0) await rebuild();
await import(pathToFileURL(built).href);

/** Aside, then into place: a second run at the same time never reads half a file. */
async function rebuild() {
  const aside = path.join(repository, `dist/cli-${String(process.pid)}`);
  const file = await buildCli(aside);
  mkdirSync(path.dirname(built), { recursive: true });
  renameSync(file, built);
  rmSync(aside, { recursive: true });
}
