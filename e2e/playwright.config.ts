// Every spec runs twice: in Chromium on the loopback host, and in the real Electron (skipped, with the reason, where its runtime is missing).
// What only a desktop does is in *.desktop.spec.ts and runs once; so does, in Chromium, what is the page's alone, whoever shows it: *.window.spec.ts.
import { defineConfig } from '@playwright/test';
import path from 'node:path';
import { repository } from '../scripts/lib/root.mjs';
import type { HostOptions } from './fixtures';

export default defineConfig<HostOptions>({
  testDir: '.',
  testMatch: ['specs/**/*.spec.ts', 'security/**/*.spec.ts'],
  outputDir: path.join(repository, 'test-results'),
  fullyParallel: true,
  workers: 2,
  timeout: 90_000,
  expect: { timeout: 15_000 },
  forbidOnly: process.env['CI'] !== undefined,
  reporter: [['list'], ['json', { outputFile: path.join(repository, 'test-results/e2e.json') }]],
  projects: [
    { name: 'chromium', testIgnore: '**/*.desktop.spec.ts', use: { host: 'chromium' } },
    { name: 'electron', testIgnore: '**/*.window.spec.ts', use: { host: 'electron' } },
  ],
});
