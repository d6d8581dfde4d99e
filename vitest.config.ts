import { defineConfig } from 'vitest/config';
import { WxtVitest } from 'wxt/testing/vitest-plugin';

/** What fills a database, or reads the data beside the project: the slow ones. */
const CORPUS = [
  'tests/bench/**/*.test.ts',
  'tests/lib/corpus/**/*.test.ts',
  'tests/lib/import/**/*.test.ts',
  'tests/lib/*/real-pages.test.ts',
  'tests/lib/*/shared-stories.test.ts',
  'tests/tools/learning/fact-score.test.ts',
];

/** Named in each project: those of the root are not asked for what they add to the tests' set-up. */
const plugins = await WxtVitest();

export default defineConfig({
  test: {
    // How long a test takes says nothing on a busy machine; only one that hangs is to be ended.
    testTimeout: 60_000,
    hookTimeout: 60_000,
    // Vitest leaves one core free for whoever is typing; on two cores that is half of them.
    maxWorkers: '100%',
    // A worker of its own for each of 160 files, with all modules anew, took nearly as long as the
    // tests themselves.
    pool: 'threads',
    isolate: false,
    setupFiles: ['tests/support/seed.ts', 'tests/support/left-behind.ts'],
    mockReset: true,
    restoreMocks: true,
    // Every test file is in exactly one: what `corpus` includes is what `fast` leaves out.
    projects: [
      {
        extends: true,
        plugins,
        test: {
          name: 'fast',
          include: ['tests/**/*.test.{ts,tsx}'],
          exclude: ['tests/browser/**', ...CORPUS],
        },
      },
      { extends: true, plugins, test: { name: 'corpus', include: CORPUS } },
    ],
  },
});
