import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    projects: [
      {
        test: {
          name: 'node',
          environment: 'node',
          include: ['{shared,cli,electron,scripts,renderer}/**/*.test.ts'],
          exclude: ['**/*.browser.test.ts', 'node_modules/**', 'dist/**'],
        },
      },
    ],
  },
});
