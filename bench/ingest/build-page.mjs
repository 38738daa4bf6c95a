// Builds the bench's page as the window is built: node build-page.mjs FOLDER. A process of its own, so that the bench need not carry the bundler.
import path from 'node:path';
import process from 'node:process';
import { buildRenderer } from '../../scripts/lib/bundles.mjs';

const [outDir = ''] = process.argv.slice(2);
await buildRenderer({ root: import.meta.dirname, outDir: path.resolve(outDir) });
