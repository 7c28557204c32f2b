import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, describe, expect, it, onTestFinished, vi } from 'vitest';
import { receiveDossier } from '../../../../renderer/commands/receive-dossier';
import { moveSlip, reprintSlip, settleSlip } from '../../../../renderer/commands/settle-slip';
import { runSpool } from '../../../../renderer/commands/spool';
import { takeOutSlips } from '../../../../renderer/commands/take-out-slips';
import { takeTicket } from '../../../../renderer/commands/take-ticket';
import type { Workplace } from '../../../../renderer/commands/workplace';
import { slipsInState } from '../../../../renderer/data/queries';
import { watch } from '../../../../renderer/data/watch';
import { answersOf } from '../../../../renderer/screens/spool/answer-slip';
import { readSpool, type SpoolPage } from '../../../../renderer/screens/spool/sort-slips';
import type { PrinterLight } from '../../../../renderer/state/devices';
import { ok } from '../../../../shared/kit/result';
import type { PrinterMode } from '../../../../shared/office/office';
import type { Printer, Wire } from '../../../../shared/office/printers';
import { anIntake } from '../../../office/an-intake';
import { anOffice } from '../../../office/day';
import { aBusyDesk } from '../../../office/set-up';
import type { OfficeDesk } from '../../../office/workplace';

const PHRASE = 'bacu mocu lita noki pabu quti';

/** Chromium's locks, for the one window of these tests; Node has none. */
function someLocks() {
  let held: string[] = [];
  let last: Promise<unknown> = Promise.resolve();
  return {
    query: async () => ({ held: held.map(name => ({ name })) }),
    request: <T>(name: string, run: () => Promise<T>) => {
      const turn = last.then(async () => {
        held = [name];
        return await run().finally(() => {
          held = [];
        });
      });
      last = turn.catch(() => undefined);
      return turn;
    },
  };
}

beforeEach(() => {
  vi.stubGlobal('navigator', { locks: someLocks() });
  return () => vi.unstubAllGlobals();
});

/** The spool as the desk starts it: it looks at every change of the tables. */
function aSpool(desk: OfficeDesk, work: Workplace = desk.work, pace = { firstMs: 60_000, mostMs: 60_000 }) {
  const lights: PrinterLight[] = [];
  const spool = runSpool(work, light => lights.push(light), pace);
  onTestFinished(watch(() => slipsInState(desk.db, ['waiting']), spool.look));
  return { spool, lights };
}

/** Several looks at the tables later, with nobody asking by hand. */
async function aWhile({ spool }: ReturnType<typeof aSpool>): Promise<void> {
  for (let i = 0; i < 8; i += 1) {
    spool.look();
    await spool.settled();
    await new Promise(resolve => setTimeout(resolve, 10));
  }
}

async function aReceipt(desk: OfficeDesk): Promise<string> {
  const received = await receiveDossier(desk.work, anIntake(1, { slip: 'print' }));
  return received.ok ? (received.value.slip ?? '') : '';
}

async function aTicket(desk: OfficeDesk): Promise<string> {
  const taken = await takeTicket(desk.work, { service: 'A', priority: null });
  return taken.ok ? taken.value.slip : '';
}

async function usePrinter(desk: OfficeDesk, mode: PrinterMode): Promise<void> {
  const body = { ...anOffice, printer: { ...anOffice.printer, mode, host: '' } };
  const changed = await desk.work.gate.perform({ by: 'system' }, async () =>
    ok({ writes: [{ deed: 'office.setUp', body }], value: null }),
  );
  if (!changed.ok) throw new Error(changed.reason);
}

const count = async (desk: OfficeDesk, deed: string) =>
  (await desk.db.pages.toArray()).filter(page => page.entry.deed === deed).length;

describe('the spool', () => {
  it('leaves a slip shown on the screen alone, also when it is asked for once more', async () => {
    const desk = await aBusyDesk({ mode: 'none' });
    const at = aSpool(desk);
    const slip = await aTicket(desk);
    expect(await reprintSlip(desk.work, 1, slip)).toMatchObject({ ok: true });
    await aWhile(at);
    expect(await desk.db.slips.get(slip)).toMatchObject({ state: 'sent', reprints: 1 });
    expect([await count(desk, 'slip.started'), at.lights]).toEqual([0, []]);
  });

  it('tries a PDF that cannot be written once, however often the tables change', async () => {
    const desk = await aBusyDesk({ mode: 'a5' });
    const slip = await aReceipt(desk);
    desk.main.setPaper('full');
    const at = aSpool(desk);
    await aWhile(at);
    expect(await count(desk, 'slip.started')).toBe(1);
    expect(at.spool.held.reasons().get(slip)).toBe('disk-failed');
    desk.main.setPaper('fine');
    at.spool.poke();
    await at.spool.settled();
    expect(await desk.db.slips.get(slip)).toMatchObject({ state: 'sent' });
    expect(at.spool.held.reasons().size).toBe(0);
  });

  it('tries a failed PDF by itself, ever later', async () => {
    const desk = await aBusyDesk({ mode: 'a5' });
    const slip = await aReceipt(desk);
    desk.main.setPaper('full');
    const { spool } = aSpool(desk, desk.work, { firstMs: 20, mostMs: 80 });
    spool.look();
    const soon = { timeout: 20_000 };
    await vi.waitFor(async () => expect(await count(desk, 'slip.started')).toBeGreaterThan(2), soon);
    desk.main.setPaper('fine');
    await vi.waitFor(
      async () => expect(await desk.db.slips.get(slip)).toMatchObject({ state: 'sent' }),
      soon,
    );
  });

  it('writes the A5 papers though a printer of before is dead', async () => {
    const desk = await aBusyDesk({ mode: 'thermal' });
    const ticket = await aTicket(desk);
    await usePrinter(desk, 'a5');
    const paper = await aReceipt(desk);
    await usePrinter(desk, 'thermal');
    const at = aSpool(desk);
    await aWhile(at);
    expect(await desk.db.slips.get(paper)).toMatchObject({ state: 'sent' });
    expect(await desk.db.slips.get(ticket)).toMatchObject({ state: 'waiting' });
    expect(at.lights).toContainEqual({ state: 'down', reason: 'no-address' });
  });

  it.each([
    ['a5', 'sent', ['ticket-A001-261123.html']],
    ['none', 'expired', []],
  ] as const)(
    'asks what to do with slips of a printer changed to %s, and is empty once answered',
    async (mode, state, files) => {
      const desk = await aBusyDesk({ mode: 'thermal' });
      const slip = await aTicket(desk);
      await usePrinter(desk, mode);
      const at = aSpool(desk);
      await aWhile(at);
      const row = firstOf(await readSpool(desk.work, desk.work.today()));
      expect(row).toMatchObject({ asks: 'printer-changed' });
      expect(row && answersOf(row)).toEqual(['print', 'drop']);
      expect(at.lights).toEqual([]);
      expect(await settleSlip(desk.work, slip, 'not-printed', 1)).toMatchObject({ ok: true });
      await aWhile(at);
      expect(await desk.db.slips.get(slip)).toMatchObject({ state });
      expect(firstOf(await readSpool(desk.work, desk.work.today()))).toBeUndefined();
      if (files.length > 0) expect(readdirSync(join(desk.main.dir, 'pdf'))).toEqual(files);
    },
  );

  describe('with several printers', () => {
    const paper = 'A5' as const;
    const first = { id: 'first', name: 'Quầy 1', paper, slips: [], counters: [], spare: '' };
    const second = { ...first, id: 'second', name: 'Quầy 2', counters: [2] };
    const wired = <P extends { readonly id: string }>(printer: P) => ({
      ...printer,
      wire: { kind: 'system' as const, queue: printer.id },
    });

    /** Printers whose queues are dead or alive as the test says; what came out of each. */
    async function atPrinters(printers: readonly Omit<Printer, 'wire'>[], dead: ReadonlySet<string>) {
      const desk = await aBusyDesk({ mode: 'none' });
      const printed: string[] = [];
      const change = { ...anOffice, printers: printers.map(wired) };
      await desk.work.gate.perform({ by: 'system' }, async () =>
        ok({ writes: [{ deed: 'office.setUp', body: change }], value: null }),
      );
      const queueOf = (wire: Wire) => (wire.kind === 'system' ? wire.queue : '');
      const ask = async (name: string, argument: { readonly wire: Wire } & Wire) => {
        if (name === 'printing.probe') {
          return dead.has(queueOf(argument))
            ? { ready: false, reason: 'queue-stopped' }
            : { ready: true, silent: true, paperLow: false };
        }
        if (name !== 'printing.send-page') return desk.work.ask(name as never, argument as never);
        printed.push(queueOf(argument.wire));
        return { outcome: 'sent' };
      };
      const work: Workplace = { ...desk.work, ask: ask as Workplace['ask'] };
      return { desk, printed, at: aSpool(desk, work) };
    }

    async function receiveAt(desk: OfficeDesk, counter: number): Promise<string> {
      const received = await receiveDossier(desk.work, anIntake(counter, { slip: 'print' }));
      return received.ok ? (received.value.slip ?? '') : '';
    }

    it('prints at the counter that asked, and says on which printer', async () => {
      const { desk, printed, at } = await atPrinters([first, second], new Set());
      const slips = [await receiveAt(desk, 1), await receiveAt(desk, 2)];
      await aWhile(at);
      expect([...printed].sort()).toEqual(['first', 'second']);
      const rows = await Promise.all(slips.map(slip => desk.db.slips.get(slip)));
      expect(rows.map(row => [row?.state, row?.printer])).toEqual([
        ['sent', 'first'],
        ['sent', 'second'],
      ]);
    });

    it('lets a dead one hold up its own slips and nobody else’s', async () => {
      const { desk, printed, at } = await atPrinters([first, second], new Set(['first']));
      const held = await receiveAt(desk, 1);
      await receiveAt(desk, 2);
      await aWhile(at);
      expect(printed).toEqual(['second']);
      expect(await desk.db.slips.get(held)).toMatchObject({ state: 'waiting' });
      expect(await count(desk, 'slip.started')).toBe(1);
    });

    it('lets the spare take over while its printer is dead', async () => {
      const { desk, printed, at } = await atPrinters(
        [{ ...first, spare: 'second' }, second],
        new Set(['first']),
      );
      const slip = await receiveAt(desk, 1);
      await aWhile(at);
      expect(printed).toEqual(['second']);
      expect(await desk.db.slips.get(slip)).toMatchObject({ state: 'sent', printer: 'second' });
    });

    it('prints on another what a clerk moved there', async () => {
      const { desk, printed, at } = await atPrinters([first, second], new Set(['first']));
      const slip = await receiveAt(desk, 1);
      await aWhile(at);
      expect(await moveSlip(desk.work, 1, slip, 'sold')).toMatchObject({ reason: 'no-such-printer' });
      expect(await moveSlip(desk.work, 1, slip, 'second')).toMatchObject({ ok: true });
      await aWhile(at);
      expect(printed).toEqual(['second']);
      expect(await moveSlip(desk.work, 1, slip, 'first')).toMatchObject({ reason: 'slip-not-asking' });
    });
  });

  it('writes what waits onto a stick when a clerk wants it, and prints it no more', async () => {
    const desk = await aBusyDesk({ mode: 'thermal' });
    const slips = [await aTicket(desk), await aReceipt(desk)];
    expect(await takeOutSlips(desk.work, PHRASE)).toMatchObject({ value: { written: 2, left: 0 } });
    expect(readdirSync(join(desk.main.dir, 'stick')).sort()).toEqual([
      'receipt-T1-261123-0001.html',
      'ticket-A001-261123.html',
    ]);
    for (const slip of slips) expect(await desk.db.slips.get(slip)).toMatchObject({ state: 'sent' });
    desk.main.setPaper('full');
    await aTicket(desk);
    expect(await takeOutSlips(desk.work, PHRASE)).toMatchObject({ value: { written: 0, left: 1 } });
    expect(await slipsInState(desk.db, ['waiting'])).toHaveLength(1);
  });

  it.each([
    ['quay một cửa hoàn kiếm', 'password-letters'],
    ['', 'password-letters'],
    ['phuong hoan kiem', 'weak-passphrase'],
    ['bacu mocu', 'weak-passphrase'],
  ])('writes nothing under the password "%s"', async (password, reason) => {
    const desk = await aBusyDesk({ mode: 'thermal' });
    await aReceipt(desk);
    expect(await takeOutSlips(desk.work, password)).toEqual({ ok: false, reason });
    expect(await slipsInState(desk.db, ['waiting'])).toHaveLength(1);
    expect(existsSync(join(desk.main.dir, 'stick'))).toBe(false);
  });

  it('notes the end of a slip later when the ledger could not take it', async () => {
    const desk = await aBusyDesk({ mode: 'a5' });
    const slip = await aReceipt(desk);
    let isShut = false;
    const work: Workplace = {
      ...desk.work,
      ask: async (name, argument) => {
        const answer = await desk.work.ask(name, argument);
        if (name === 'paper.save-pdf') isShut = true;
        return answer;
      },
      gate: {
        perform: async (actor, rule) =>
          isShut ? { ok: false, reason: 'read-only' } : desk.work.gate.perform(actor, rule),
      },
    };
    const at = aSpool(desk, work);
    await aWhile(at);
    expect(await desk.db.slips.get(slip)).toMatchObject({ state: 'started' });
    isShut = false;
    await aWhile(at);
    expect(await desk.db.slips.get(slip)).toMatchObject({ state: 'sent' });
    expect(await count(desk, 'slip.started')).toBe(1);
  });

  it('tries a slip again that a passing fault had stopped, and says so meanwhile', async () => {
    const desk = await aBusyDesk({ mode: 'a5' });
    const first = await aReceipt(desk);
    const second = await aReceipt(desk);
    let faults = 1;
    const gate: Workplace['gate'] = {
      perform: async (actor, rule) => {
        if (faults-- > 0) throw new Error('the disk is away for a moment');
        return desk.work.gate.perform(actor, rule);
      },
    };
    const at = aSpool(desk, { ...desk.work, gate });
    await aWhile(at);
    expect(await desk.db.slips.get(second)).toMatchObject({ state: 'sent' });
    expect(await desk.db.slips.get(first)).toMatchObject({ state: 'waiting' });
    expect([...at.spool.held.reasons()]).toEqual([[first, 'print-fault']]);
    at.spool.poke();
    await at.spool.settled();
    expect(await desk.db.slips.get(first)).toMatchObject({ state: 'sent' });
  });
});

describe('an answer to a slip', () => {
  /** Begun, and its end is in nobody's hands any more. */
  async function anAbandoned(desk: OfficeDesk): Promise<string> {
    const id = await aReceipt(desk);
    await desk.work.gate.perform({ by: 'system' }, async () =>
      ok({ writes: [{ deed: 'slip.started', id, body: {} }], value: null }),
    );
    return id;
  }

  it('is that of the clerk who gives it', async () => {
    const desk = await aBusyDesk({ mode: 'a5' });
    const slip = await aReceipt(desk);
    expect(await settleSlip(desk.work, slip, 'expired', 7)).toMatchObject({ reason: 'nobody-signed-in' });
    expect(await settleSlip(desk.work, slip, 'expired', 1)).toMatchObject({ ok: true });
    const entries = (await desk.db.pages.toArray()).map(page => page.entry);
    expect(entries.find(entry => entry.deed === 'slip.settled')).toMatchObject({ clerk: 'lan' });
  });

  it('cannot claim paper for a slip that never left', async () => {
    const desk = await aBusyDesk({ mode: 'a5' });
    const slip = await aReceipt(desk);
    expect(await settleSlip(desk.work, slip, 'printed', 1)).toMatchObject({ reason: 'slip-not-asking' });
    const row = firstOf(await readSpool(desk.work, desk.work.today()));
    expect(row && answersOf(row)).toEqual(['drop']);
  });

  it('is taken for a slip begun that nobody prints', async () => {
    const desk = await aBusyDesk({ mode: 'a5' });
    const slip = await anAbandoned(desk);
    expect(firstOf(await readSpool(desk.work, desk.work.today()))).toMatchObject({ asks: 'unknown' });
    expect(await settleSlip(desk.work, slip, 'printed', 1)).toMatchObject({ ok: true });
    expect(await desk.db.slips.get(slip)).toMatchObject({ state: 'printed' });
  });

  it('is not taken while it prints', async () => {
    const desk = await aBusyDesk({ mode: 'a5' });
    const slip = await anAbandoned(desk);
    await navigator.locks.request('spool/main', async () => {
      expect(firstOf(await readSpool(desk.work, desk.work.today()))).toMatchObject({ asks: null });
      expect(await settleSlip(desk.work, slip, 'printed', 1)).toMatchObject({ reason: 'slip-not-asking' });
    });
  });

  it('stands in one place of the page at every moment of being answered', async () => {
    const desk = await aBusyDesk({ mode: 'a5' });
    const slip = await anAbandoned(desk);
    const settling = settleSlip(desk.work, slip, 'printed', 1);
    const pages = await Promise.all(
      Array.from({ length: 20 }, () => readSpool(desk.work, desk.work.today())),
    );
    await settling;
    pages.push(await readSpool(desk.work, desk.work.today()));
    const places = pages.map(({ asking, waiting, done }) =>
      [asking, waiting, done].flatMap((rows, i) => (rows.some(row => row.slip.id === slip) ? [i] : [])),
    );
    expect(places.every(found => found.length === 1)).toBe(true);
    expect(places.at(-1)).toEqual([2]);
  });
});

/** The first row that is not done. */
function firstOf({ asking, waiting }: SpoolPage) {
  return [...asking, ...waiting][0];
}
