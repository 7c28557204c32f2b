import { liveQuery } from 'dexie';
import { expect, it, onTestFinished, vi } from 'vitest';
import { whenLanded } from '../../../../renderer/data/in-flight';
import { take } from '../../../office/backed-up-desk';
import { aReadyDesk } from '../../../office/set-up';

/** Longer than any test takes. */
const PATIENT_MS = 600_000;

/** A desk and how many numbers whoever follows the tables has been told of, answer by answer. */
async function aFollowedDesk(patienceMs?: number) {
  const desk = await aReadyDesk();
  const told: number[] = [];
  const asked = whenLanded(() => desk.db.tickets.count(), patienceMs);
  const following = liveQuery(asked).subscribe(count => told.push(count));
  onTestFinished(() => following.unsubscribe());
  await vi.waitFor(() => expect(told).toEqual([0]));
  return { desk, told };
}

it('what follows the tables is asked anew once a deed is acknowledged, and each time again', async () => {
  const { desk, told } = await aFollowedDesk(PATIENT_MS);
  for (const count of [1, 2, 3]) {
    const release = desk.main.hang();
    const taken = take(desk);
    await vi.waitFor(async () => expect(await desk.db.tickets.count()).toBe(count));
    // Committed, but not kept twice yet.
    expect(told.at(-1)).toBe(count - 1);
    release();
    expect(await taken).toMatchObject({ ok: true });
    expect(told.at(-1)).toBe(count - 1);
    await vi.waitFor(() => expect(told.at(-1)).toBe(count));
  }
});

it('it does not wait for a disk that hangs', async () => {
  const { desk, told } = await aFollowedDesk();
  const release = desk.main.hang();
  const taken = take(desk);
  await vi.waitFor(() => expect(told.at(-1)).toBe(1));
  release();
  expect(await taken).toMatchObject({ ok: true });
});
