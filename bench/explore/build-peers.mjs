// Builds the peers' page: node build-peers.mjs FOLDER. A process of its own, so that the bench need not carry the bundler.
import path from 'node:path';
import process from 'node:process';
import { buildRenderer } from '../../scripts/lib/bundles.mjs';

const [outDir = ''] = process.argv.slice(2);
await buildRenderer({ root: path.join(import.meta.dirname, 'peers'), outDir: path.resolve(outDir) });
