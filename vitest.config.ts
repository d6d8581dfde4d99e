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
    setupFiles: ['tests/seed.ts'],
    mockReset: true,
    restoreMocks: true,
  },
});
