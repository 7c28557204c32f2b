import { mkdtempSync } from 'node:fs';
import { constants, tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { playDay } from './play-day';

/** `npm run demo -- --day FILE --out DIR [--profile DIR]`; see `play-day.ts`. */
const USAGE = 'npm run demo -- [--day FILE] [--out DIR] [--profile DIR]';
// npm changes to the top of the checkout; paths are meant from where the caller stands.
const caller = process.env.npm_lifecycle_event === 'demo' ? (process.env.INIT_CWD ?? '.') : '.';

const options = readOptions();
if (typeof options === 'string') {
  console.error(`${options}\n${USAGE}`);
  process.exit(2);
}
const breakOff = new AbortController();
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
  process.once(signal, () => {
    process.exitCode = 128 + constants.signals[signal];
    breakOff.abort();
  });
}
const start = performance.now();
const { exitCode, reasons, summary } = await playDay({ ...options, signal: breakOff.signal });
for (const reason of breakOff.signal.aborted ? ['broken off'] : reasons) console.error(reason);
if (summary) {
  const { timings: _timings, ...counts } = summary;
  console.log(JSON.stringify(counts));
  console.log(`${options.out}: written after ${((performance.now() - start) / 1000).toFixed(1)} s`);
}
process.exit(process.exitCode ?? exitCode);

function readOptions() {
  try {
    const string = { type: 'string' } as const;
    const { values } = parseArgs({ options: { day: string, out: string, profile: string }, strict: true });
    const from = (path: string) => resolve(caller, path);
    return {
      day: values.day === undefined ? join(import.meta.dirname, 'sample-day.json') : from(values.day),
      out: values.out === undefined ? mkdtempSync(join(tmpdir(), 'quay-demo-')) : from(values.out),
      profile: values.profile === undefined ? undefined : from(values.profile),
    };
  } catch (fault) {
    return fault instanceof Error ? fault.message : String(fault);
  }
}
