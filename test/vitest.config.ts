import { join } from 'node:path';
import { defineConfig } from 'vitest/config';

export default defineConfig({
  root: join(import.meta.dirname, '..'),
  test: {
    // By suffix and not by folder, so that no test can be written where nobody runs it; journeys are *.spec.ts.
    include: ['test/**/*.test.{ts,tsx}'],
    pool: 'threads',
    passWithNoTests: false,
    allowOnly: false,
  },
});
