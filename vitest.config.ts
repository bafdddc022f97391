import { defineConfig } from 'vitest/config';

// Half an hour off every whole-hour zone: code that forgets about zones is found out.
process.env['TZ'] = 'Asia/Kolkata';

export default defineConfig({
  test: {
    include: ['src/**/*.test.{ts,tsx}', 'test/**/*.test.ts'],
    setupFiles: ['test/setup.ts'],
    globalSetup: ['test/postgres.ts'],
    // Beside other work a machine may be several times slower; what hangs, hangs longer than that.
    testTimeout: 60_000,
    hookTimeout: 60_000,
    restoreMocks: true,
  },
});
