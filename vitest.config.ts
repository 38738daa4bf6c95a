// `node` for what is pure or runs on Node, `browser` for what needs a real Chromium (*.browser.test.ts), `fences` for the checks themselves.
import { playwright } from '@vitest/browser-playwright';
import { defineConfig } from 'vitest/config';
import { browserArguments, findBrowser } from './scripts/lib/browser.mjs';

const executablePath = findBrowser();
const launchOptions = {
  args: browserArguments(),
  ...(executablePath === undefined ? {} : { executablePath }),
};

/** As both hosts serve the window: without these there is no SharedArrayBuffer, and no timer of full resolution. */
const isolation = {
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Embedder-Policy': 'require-corp',
  'Cross-Origin-Resource-Policy': 'same-origin',
};

export default defineConfig({
  test: {
    // Alone it leaves one processor to itself, which on a machine of two is half of it.
    maxWorkers: '100%',
    projects: [
      {
        test: {
          name: 'node',
          environment: 'node',
          include: ['{shared,cli,electron,loopback,scripts,bench,renderer}/**/*.test.{ts,tsx}'],
          exclude: ['**/*.browser.test.{ts,tsx}', 'scripts/fences/**', '**/node_modules/**', 'dist/**'],
          // Files share their process and what they import, which is a third of the time; each must leave it as it was, in whatever order they run.
          isolate: false,
          // Properties run hundreds of worlds: a busy machine of two cores is no failure.
          testTimeout: 60_000,
        },
      },
      { test: { name: 'fences', include: ['scripts/fences/**/*.test.ts'], testTimeout: 60_000 } },
      {
        server: { headers: isolation },
        // Found while a test runs, they would make it begin again.
        optimizeDeps: {
          include: [
            'react',
            'react/jsx-dev-runtime',
            'zod',
            'zustand',
            'zustand/react/shallow',
            'zustand/vanilla',
          ],
        },
        test: {
          name: 'browser',
          include: ['renderer/**/*.browser.test.{ts,tsx}'],
          browser: {
            enabled: true,
            headless: true,
            screenshotFailures: false,
            provider: playwright({ launchOptions }),
            instances: [{ browser: 'chromium' }],
          },
        },
      },
    ],
  },
});
