import { Dexie } from 'dexie';
import { describe, expect, it, vi } from 'vitest';
import { openGate } from '../../../../renderer/data/gate';
import { journalPort } from '../../../../renderer/data/journal-port';
import type { CounterBridge } from '../../../../shared/ipc/contract';
import { ok, refuse } from '../../../../shared/kit/result';
import { aReadyDesk } from '../../../office/set-up';
import type { OfficeDesk } from '../../../office/workplace';

type Ask = CounterBridge['ask'];

/** Far above what a question takes on a busy machine, and short enough to be waited out. */
const PATIENCE_MS = 1_500;

/** A window whose tables can lose a commit after all of it was written, and whose questions can stay unanswered. */
function aWindow(desk: OfficeDesk) {
  const { db, main, services, work } = desk;
  const silent = new Set<string>();
  let transaction: typeof Dexie.currentTransaction | null = null;
  let losesCommit = false;
  const asked: string[] = [];
  const ask = ((name, argument) => {
    asked.push(name);
    if (silent.has(name)) return new Promise(() => undefined);
    const answer = main.ask(name, argument as never);
    if (name === 'journal.append' && losesCommit) {
      losesCommit = false;
      transaction?.abort();
    }
    return answer;
  }) as Ask;
  const journal = journalPort(db, ask, work.identity, PATIENCE_MS);
  const told: boolean[] = [];
  const gate = openGate({
    db,
    services,
    journal,
    identity: work.identity,
    clockOffset: () => 0,
    onLate: isKept => told.push(isKept),
    patienceMs: PATIENCE_MS,
  });
  return {
    asked,
    told,
    silence: (name: string) => silent.add(name),
    answerAgain: () => silent.clear(),
    loseCommit: () => {
      losesCommit = true;
    },
    flag: () =>
      gate.perform({ by: 'system' }, async tables => {
        transaction = Dexie.currentTransaction;
        const row = await tables.stations.get('1');
        const value = row?.clockFlags ?? 0;
        return ok({ writes: [{ deed: 'clock.flagged', id: 1, body: { byMs: 60_001 } }], value });
      }),
  };
}

async function copies({ db, main }: OfficeDesk) {
  const chain = { station: 1, epoch: main.journal.heads()[0]?.epoch ?? 0 };
  const tables = await db.pages.toArray();
  return {
    tables: tables.map(({ entry }) => entry.hash),
    journal: (await main.journal.readAfter(chain, 0, 999)).map(({ entry }) => entry.hash),
    flags: (await db.stations.get('1'))?.clockFlags,
  };
}

async function expectEqual(desk: OfficeDesk, flags: number): Promise<void> {
  const both = await copies(desk);
  expect(both.journal).toEqual(both.tables);
  expect(both.flags).toBe(flags);
}

describe('a deed that the journal took and the tables lost', () => {
  it('counts: the tables get it from the journal, and the clerk hears that it is done', async () => {
    const desk = await aReadyDesk();
    const window = aWindow(desk);
    window.loseCommit();
    expect(await window.flag()).toEqual(ok(0));
    await expectEqual(desk, 1);
    expect(await window.flag()).toEqual(ok(1));
    await expectEqual(desk, 2);
  });

  it('is told as kept once while the tables cannot get it, and shuts the gate until they have it', async () => {
    const desk = await aReadyDesk();
    const window = aWindow(desk);
    window.loseCommit();
    window.silence('journal.heads');
    expect(await window.flag()).toEqual(refuse('kept-once'));
    expect(await window.flag()).toEqual(refuse('read-only'));
    const { tables, journal } = await copies(desk);
    expect(journal.slice(0, -1)).toEqual(tables);
    window.answerAgain();
    expect(await window.flag()).toEqual(ok(1));
    await expectEqual(desk, 2);
  });

  it('is not written over by another window, which brings it first', async () => {
    const desk = await aReadyDesk();
    const [one, other] = [aWindow(desk), aWindow(desk)];
    one.loseCommit();
    one.silence('journal.heads');
    const [lost, behind] = await Promise.all([one.flag(), other.flag()]);
    expect(behind).toEqual(ok(1));
    expect(lost).toEqual(refuse('kept-once'));
    await expectEqual(desk, 2);
  });

  it('leaves nothing when the journal did not take it either', async () => {
    const desk = await aReadyDesk();
    const window = aWindow(desk);
    const before = await copies(desk);
    desk.main.setDisk('full');
    window.loseCommit();
    await expect(window.flag()).rejects.toThrow();
    expect(await copies(desk)).toEqual(before);
    desk.main.setDisk('fine');
    expect(await window.flag()).toEqual(ok(0));
    await expectEqual(desk, 1);
  });

  it('is told later where the journal does not answer in time either', async () => {
    const desk = await aReadyDesk();
    const window = aWindow(desk);
    window.loseCommit();
    const release = desk.main.hang();
    expect(await window.flag()).toEqual(refuse('outcome-unknown'));
    expect(await window.flag()).toEqual(refuse('outcome-awaited'));
    release();
    await vi.waitFor(() => expect(window.told).toEqual([true]), { timeout: 20_000 });
    await expectEqual(desk, 1);
    expect(await window.flag()).toEqual(ok(1));
  });

  it('is in the tables after the next start, if the app ended before they had it', async () => {
    const desk = await aReadyDesk();
    const window = aWindow(desk);
    window.loseCommit();
    window.silence('journal.heads');
    expect(await window.flag()).toEqual(refuse('kept-once'));
    const again = await desk.restart();
    expect(again.reconciled.replayed).toBe(1);
    expect((await copies(again)).tables).toEqual((await copies(again)).journal);
  });
});

describe('a journal that does not say where it ends', () => {
  it('lets nothing be written beside it', async () => {
    const desk = await aReadyDesk();
    const window = aWindow(desk);
    const before = await copies(desk);
    window.silence('journal.end');
    expect(await window.flag()).toEqual(refuse('read-only'));
    expect(await copies(desk)).toEqual(before);
    expect(window.asked).not.toContain('journal.append');
    window.answerAgain();
    expect(await window.flag()).toEqual(ok(0));
    await expectEqual(desk, 1);
  });
});
