import { defineConfig } from 'vitest/config';
import { WxtVitest } from 'wxt/testing/vitest-plugin';

export default defineConfig({
  plugins: [await WxtVitest()],
  test: {
    include: ['tests/**/*.test.{ts,tsx}'],
    exclude: ['tests/browser/**'],
    // How long a test takes says nothing on a busy machine; only one that hangs is to be ended.
    testTimeout: 60_000,
    hookTimeout: 60_000,
    // Vitest leaves one core free for whoever is typing; on two cores that is half of them.
    maxWorkers: '100%',
    setupFiles: ['tests/support/seed.ts'],
    mockReset: true,
    restoreMocks: true,
  },
});
