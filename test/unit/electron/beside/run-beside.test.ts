import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it, onTestFinished, vi } from 'vitest';
import { openBeside } from '../../../../electron/beside/run-beside';
import { aFolder } from '../../../office/folder';
import { forkFile } from '../../../office/fork-node';

const SERVE = join(import.meta.dirname, '../../../../electron/beside/serve.ts');
/** Does as it is told: hangs or dies, before or after its work has begun, else says who it is. */
const WORK = `
import { serve } from ${JSON.stringify(SERVE)};
serve(async (job: { begins?: boolean; ends?: 'hang' | 'die' | 'throw' }, begin: () => Promise<void>) => {
  if (job.begins) await begin();
  if (job.ends === 'hang') for (;;);
  if (job.ends === 'die') process.exit(0);
  if (job.ends === 'throw') throw new Error('a fault');
  return process.pid;
});
`;
const HANGS_MS = 4_000;
const AMPLE_MS = 50_000;
const at = (lane: string) => ({ entry: 'windows-printing', lane }) as const;

function aBeside(idleMs?: number) {
  const path = join(aFolder(), 'work.ts');
  writeFileSync(path, WORK);
  const started: number[] = [];
  const beside = openBeside((_entry, hear) => {
    started.push(started.length);
    return forkFile(path)(hear);
  }, idleMs);
  onTestFinished(beside.end);
  return { beside, started };
}

it('does one job behind the other in the process of its lane, and those of another lane in another', async () => {
  const { beside, started } = aBeside();
  const pids = await Promise.all(['a', 'a', 'b'].map(lane => beside.run<number>(at(lane), {}, AMPLE_MS)));
  expect(pids.map(({ ended }) => ended)).toEqual(['answered', 'answered', 'answered']);
  const [first, second, other] = pids.map(done => done.ended === 'answered' && done.answer);
  expect(second).toBe(first);
  expect(other).not.toBe(first);
  expect(started).toHaveLength(2);
});

it.each(['die', 'throw'] as const)(
  'tells of a process that ended (%s), and whether its work had begun',
  async ends => {
    const { beside } = aBeside();
    for (const begins of [false, true]) {
      expect(await beside.run(at('a'), { begins, ends }, AMPLE_MS)).toEqual({ ended: 'died', begun: begins });
    }
    expect(await beside.run(at('a'), {}, AMPLE_MS)).toMatchObject({ ended: 'answered' });
  },
);

it.each([false, true])('ends one that hangs at its deadline; begun: %s', async begins => {
  const { beside } = aBeside();
  const first = await beside.run<number>(at('a'), {}, AMPLE_MS);
  const hung = beside.run(at('a'), { begins, ends: 'hang' }, HANGS_MS);
  const behind = beside.run<number>(at('a'), {}, AMPLE_MS);
  // The lane beside it does not wait for that.
  expect(await beside.run(at('b'), {}, AMPLE_MS)).toMatchObject({ ended: 'answered' });
  expect(await hung).toEqual({ ended: 'late', begun: begins });
  const next = await behind;
  expect(next).toMatchObject({ ended: 'answered' });
  expect(next).not.toEqual(first);
  await vi.waitFor(() => expect(isAlive(first.ended === 'answered' ? first.answer : 0)).toBe(false));
});

it('lets a process go that had nothing to do for a while', async () => {
  const { beside, started } = aBeside(0);
  const done = await beside.run<number>(at('a'), {}, AMPLE_MS);
  const pid = done.ended === 'answered' ? done.answer : 0;
  await vi.waitFor(() => expect(isAlive(pid)).toBe(false));
  expect(await beside.run(at('a'), {}, AMPLE_MS)).toMatchObject({ ended: 'answered' });
  expect(started).toHaveLength(2);
});

function isAlive(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch {
    return false;
  }
}
