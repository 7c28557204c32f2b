import { join } from 'node:path';
import { defineConfig } from 'vitest/config';

/** Native parts that end the whole process when a thread loads them, as serialport's reader does: a process each. */
const native = 'test/**/*.native.test.ts';

/** What the inner loop leaves to `npm test`: the command line's own `--exclude` does not reach the projects. */
const leftOut: readonly string[] = JSON.parse(process.env.QUAY_LEAVE_OUT ?? '[]');

export default defineConfig({
  root: join(import.meta.dirname, '..'),
  test: {
    // A fresh thread and module graph per file took 13.8 s where sharing takes 5.7 s (24 files, 2 cores). So a test
    // must not leave anything behind in globals; none needs to, as no module is mocked.
    pool: 'threads',
    // A limit that only a hang reaches: on a busy machine the fuzzers take 10 s for what takes 2 alone.
    testTimeout: 60_000,
    hookTimeout: 60_000,
    isolate: false,
    maxWorkers: '100%',
    passWithNoTests: false,
    allowOnly: false,
    projects: [
      {
        extends: true,
        test: {
          name: 'threads',
          // By suffix and not by folder, so that no test can be written where nobody runs it; journeys are *.spec.ts.
          include: ['test/**/*.test.{ts,tsx}'],
          exclude: [native, ...leftOut],
        },
      },
      { extends: true, test: { name: 'native', pool: 'forks', include: [native], exclude: [...leftOut] } },
    ],
  },
});
