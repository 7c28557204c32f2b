import { mkdtemp, rm } from 'node:fs/promises';
import { constants, tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { printThroughDeaths } from './dying-printer';
import { drawPlan } from './plan';
import { playSeed } from './play-seed';
import { playPowerCuts } from './power-cut';

/**
 * `npm run chaos -- [--seeds N] [--seed S]`: N days from seed S on (1); a failing one replays with `--seed`.
 * `npm run chaos -- --slips N`: N numbers in a row at a printer that dies every 50.
 */
const USAGE = 'npm run chaos -- [--seeds N] [--seed S] | --slips N';
const DIES_EVERY = 50;

const wanted = readOptions();
if (typeof wanted === 'string') {
  console.error(`${wanted}\n${USAGE}`);
  process.exit(2);
}
const breakOff = new AbortController();
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
  process.once(signal, () => {
    process.exitCode = 128 + constants.signals[signal];
    breakOff.abort();
  });
}
if ('slips' in wanted) process.exit(await playSlips(wanted.slips));
const failed: number[] = [];
for (let seed = wanted.first; seed < wanted.first + wanted.count && !breakOff.signal.aborted; seed += 1) {
  const faults = await play(seed);
  if (faults.length > 0 && !breakOff.signal.aborted) failed.push(seed);
}
if (failed.length > 0) console.log(`failed: ${failed.map(seed => `--seeds 1 --seed ${seed}`).join(', ')}`);
process.exit(process.exitCode ?? (failed.length > 0 ? 1 : 0));

async function play(seed: number): Promise<readonly string[]> {
  try {
    const { faults, kills, rebuilt, acknowledged, unanswered, entries, ms } = await playSeed(
      drawPlan(seed),
      breakOff.signal,
    );
    const said = `${kills} kills, ${rebuilt} rebuilt, ${acknowledged} acknowledged, ${unanswered} unanswered, ${entries} entries`;
    console.log(`seed ${seed}: ${faults.length === 0 ? 'ok' : 'FAILED'} (${said}, ${seconds(ms)})`);
    for (const fault of faults) console.log(`  ${fault}`);
    const power = await playPowerCuts(seed);
    const cut = `${power.cuts} power cuts${seed % 2 === 0 ? ' on a slow disk' : ''}, ${power.acknowledged} acknowledged, ${power.lostBytes} bytes cut`;
    console.log(
      `seed ${seed}: ${power.faults.length === 0 ? 'ok' : 'FAILED'} (${cut}, ${seconds(power.ms)})`,
    );
    for (const fault of power.faults) console.log(`  ${fault}`);
    return [...faults, ...power.faults];
  } catch (fault) {
    const said = fault instanceof Error ? fault.message : String(fault);
    if (!breakOff.signal.aborted) console.log(`seed ${seed}: FAILED (${said})`);
    return [said];
  }
}

async function playSlips(slips: number): Promise<number> {
  const profile = await mkdtemp(join(tmpdir(), 'quay-slips-'));
  try {
    const { faults, ms, ...told } = await printThroughDeaths(profile, { slips, every: DIES_EVERY });
    console.log(
      `${slips} slips: ${faults.length === 0 ? 'ok' : 'FAILED'} ${JSON.stringify(told)} (${seconds(ms)})`,
    );
    for (const fault of faults) console.log(`  ${fault}`);
    return faults.length === 0 ? 0 : 1;
  } finally {
    await rm(profile, { recursive: true, force: true });
  }
}

function seconds(ms: number): string {
  return `${(ms / 1_000).toFixed(1)} s`;
}

function readOptions() {
  try {
    const string = { type: 'string' } as const;
    const { values } = parseArgs({ options: { seeds: string, seed: string, slips: string }, strict: true });
    if (values.slips !== undefined) {
      const slips = Number(values.slips);
      return Number.isInteger(slips) && slips > 0 && slips < 1_000
        ? { slips }
        : 'from 1 to 999 slips, please';
    }
    const count = Number(values.seeds ?? (values.seed === undefined ? 5 : 1));
    const first = Number(values.seed ?? 1);
    if (!Number.isInteger(count) || count < 1 || !Number.isInteger(first)) return 'whole numbers, please';
    return { count, first };
  } catch (fault) {
    return fault instanceof Error ? fault.message : String(fault);
  }
}
