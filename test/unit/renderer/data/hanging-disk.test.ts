import { Dexie } from 'dexie';
import { describe, expect, it, vi } from 'vitest';
import { openGate } from '../../../../renderer/data/gate';
import { journalPort } from '../../../../renderer/data/journal-port';
import { ok, refuse } from '../../../../shared/kit/result';
import { aReadyDesk } from '../../../office/set-up';

/** Far above what a sync takes on a busy machine, and short enough to be waited out. */
const PATIENCE_MS = 1_500;

/** A desk whose disk holds a commit until it is let go, and a gate that is not patient for long. */
async function aSlowDesk() {
  const desk = await aReadyDesk();
  const { db, main, services } = desk;
  const { identity } = desk.work;
  let heard: (isKept: boolean) => void = () => undefined;
  const settled = new Promise<boolean>(resolve => {
    heard = resolve;
  });
  const gate = openGate({
    db,
    services,
    identity,
    journal: journalPort(db, main.ask, identity, PATIENCE_MS),
    clockOffset: () => 0,
    onLate: isKept => heard(isKept),
    patienceMs: PATIENCE_MS,
  });
  const jump = (held?: Promise<void>, isRefused = false) =>
    gate.perform({ by: 'system' }, async () => {
      if (held) await Dexie.waitFor(held);
      if (isRefused) return refuse('not-possible');
      return ok({ writes: [{ deed: 'clock.flagged', id: 1, body: { byMs: 60_001 } }], value: null });
    });
  const flags = async () => (await db.stations.get('1'))?.clockFlags;
  const inJournal = () =>
    main.journal.readAfter({ station: 1, epoch: main.journal.heads()[0]?.epoch ?? 0 }, 0, 99);
  return { ...desk, jump, flags, settled, inJournal };
}

function aHold() {
  let letGo = () => {};
  const held = new Promise<void>(resolve => {
    letGo = resolve;
  });
  return { held, letGo };
}

describe('a commit that hangs', () => {
  it('is told as unknown, shuts the gate, and is told as kept once it is', async () => {
    const { jump, flags, settled, db, inJournal } = await aSlowDesk();
    const { held, letGo } = aHold();
    expect(await jump(held)).toEqual(refuse('outcome-unknown'));
    expect(await jump()).toEqual(refuse('outcome-awaited'));
    letGo();
    expect(await settled).toBe(true);
    expect(await flags()).toBe(1);
    expect(await jump()).toMatchObject({ ok: true });
    expect(await flags()).toBe(2);
    expect(await inJournal()).toEqual(await db.pages.toArray());
  });

  it('is told as not kept when the rule refuses in the end', async () => {
    const { jump, flags, settled } = await aSlowDesk();
    const { held, letGo } = aHold();
    expect(await jump(held, true)).toEqual(refuse('outcome-unknown'));
    letGo();
    expect(await settled).toBe(false);
    expect(await flags()).toBe(0);
    expect(await jump()).toMatchObject({ ok: true });
  });
});

describe('a journal that hangs', () => {
  it('leaves the deed kept once, and has it once when it answers again', async () => {
    const { jump, flags, db, main, inJournal } = await aSlowDesk();
    const release = main.hang();
    expect(await jump()).toEqual(refuse('kept-once'));
    expect(await jump()).toEqual(refuse('read-only'));
    release();
    const isThere = async () => expect(await inJournal()).toEqual(await db.pages.toArray());
    await vi.waitFor(isThere, { timeout: 20_000 });
    expect(await jump()).toMatchObject({ ok: true });
    expect(await flags()).toBe(2);
    expect(await inJournal()).toEqual(await db.pages.toArray());
  });
});

describe('a full disk', () => {
  it('takes no new deed, and still what closes one begun', async () => {
    const { db, work, journal, services } = await aReadyDesk();
    let isFull = true;
    const gate = openGate({
      db,
      services,
      journal,
      identity: work.identity,
      clockOffset: () => 0,
      isFull: () => isFull,
    });
    const flag = async () =>
      ok({ writes: [{ deed: 'clock.flagged' as const, id: 1, body: { byMs: 60_001 } }], value: null });
    const before = await db.pages.count();
    expect(await gate.perform({ by: 'system' }, flag)).toEqual(refuse('disk-full'));
    expect(await db.pages.count()).toBe(before);
    expect(await gate.perform({ by: 'system', closes: true }, flag)).toMatchObject({ ok: true });
    isFull = false;
    expect(await gate.perform({ by: 'system' }, flag)).toMatchObject({ ok: true });
  });

  it('that was met only by the commit is told as full: Chromium rolled it back', async () => {
    const { db, work, journal, services } = await aReadyDesk();
    const gate = openGate({ db, services, journal, identity: work.identity, clockOffset: () => 0 });
    const done = await gate.perform({ by: 'system' }, async () => {
      throw new Dexie.QuotaExceededError('no room');
    });
    expect(done).toEqual(refuse('disk-full'));
  });
});

describe('an epoch that is over', () => {
  it('takes nothing more, also not what closes something: it would never get to the city', async () => {
    const { db, work, journal, services } = await aReadyDesk();
    let isOver = true;
    const ports = { db, services, journal, identity: work.identity, clockOffset: () => 0 };
    const gate = openGate({ ...ports, isOver: () => isOver });
    const flag = () =>
      gate.perform({ by: 'system', closes: true }, async () =>
        ok({ writes: [{ deed: 'clock.flagged' as const, id: 1, body: { byMs: 60_001 } }], value: null }),
      );
    const before = await db.pages.count();
    expect(await flag()).toEqual(refuse('epoch-over'));
    expect(await db.pages.count()).toBe(before);
    isOver = false;
    expect(await flag()).toMatchObject({ ok: true });
  });
});
