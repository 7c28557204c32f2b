import { liveQuery } from 'dexie';
import { describe, expect, it } from 'vitest';
import { judgeSlip } from '../../../../renderer/commands/judge-slip';
import { receiveDossier } from '../../../../renderer/commands/receive-dossier';
import { findSlip } from '../../../../renderer/commands/slip-content';
import { startStation } from '../../../../renderer/commands/start-station';
import { takeTicket } from '../../../../renderer/commands/take-ticket';
import { tellStationKey } from '../../../../renderer/commands/tell-station-key';
import { admitPages } from '../../../../renderer/data/admit';
import { instantAt, type PlainDate } from '../../../../shared/kit/time';
import { plainCode } from '../../../../shared/printing/slip-seal';
import { anIntake } from '../../../office/an-intake';
import { startMain } from '../../../office/main-process';
import { steadyServices } from '../../../office/services';
import { aBusyDesk } from '../../../office/set-up';
import { aWorkplace, type OfficeDesk } from '../../../office/workplace';

async function qrOf({ work, db }: OfficeDesk, slip: string): Promise<string> {
  const job = await db.slips.get(slip);
  const made = job && (await findSlip(work, job));
  return (made && plainCode(made)) ?? '';
}

async function aReceipt(desk: OfficeDesk, ticketed = 1) {
  const received = await receiveDossier(desk.work, anIntake(ticketed, { slip: 'print' }));
  if (!received.ok || received.value.slip === null) throw new Error('not received');
  return { code: received.value.code, slip: received.value.slip };
}

const later = instantAt('2026-11-23' as PlainDate, '08:05');
const changed = (text: string, at: number) =>
  text.slice(0, at) + String((Number(text[at]) + 1) % 10) + text.slice(at + 1);

describe('a slip of the office', () => {
  it('is signed, and judged true with what it promises', async () => {
    const desk = await aBusyDesk();
    const { code, slip } = await aReceipt(desk);
    const text = await qrOf(desk, slip);
    expect(text.startsWith(`${code};`)).toBe(true);
    const dossier = await desk.db.dossiers.where('code.text').equals(code).first();
    expect(await judgeSlip(desk.work, text)).toMatchObject({
      verdict: 'true',
      seal: { kind: 'receipt', day: '2026-11-23', dueAt: dossier?.dueAt, station: 1 },
    });
  });

  it('goes without a signature while the ledger does not tell of the key, and looking at it writes nothing', async () => {
    const desk = await aBusyDesk();
    const { code, slip } = await aReceipt(desk);
    await desk.db.stations.update('1', { keys: [] });
    const entries = await desk.db.pages.count();
    // As the screen asks: what is only looked at may write nothing.
    const shown = liveQuery(() => qrOf(desk, slip));
    expect(await new Promise((next, error) => shown.subscribe({ next, error }))).toBe(code);
    expect(await desk.db.pages.count()).toBe(entries);
    await tellStationKey(desk.work);
    expect((await qrOf(desk, slip)).startsWith(`${code};`)).toBe(true);
  });

  it('bears the same QR when it is printed again', async () => {
    const desk = await aBusyDesk();
    const { slip } = await aReceipt(desk);
    const first = await qrOf(desk, slip);
    await desk.db.slips.update(slip, { reprints: 1 });
    expect(await qrOf(desk, slip)).toBe(first);
  });

  it('is judged true however the scanner or the keyboard changed its letters and blanks', async () => {
    const desk = await aBusyDesk();
    const text = await qrOf(desk, (await aReceipt(desk)).slip);
    expect(await judgeSlip(desk.work, ` ${text.toLowerCase()}\r\n`)).toMatchObject({ verdict: 'true' });
  });

  it.each([
    ['the code', (text: string) => text.replace('-0001;', '-0002;')],
    ['the due day', (text: string) => changed(text, text.indexOf(';') + 15)],
    ['the kind of paper', (text: string) => text.replace(';102', ';108')],
    ['the signature', (text: string) => changed(text, text.length - 40)],
    ['its end', (text: string) => text.slice(0, -3)],
  ])('of which %s was changed is judged false', async (_what, bend) => {
    const desk = await aBusyDesk();
    const text = await qrOf(desk, (await aReceipt(desk)).slip);
    expect(bend(text)).not.toBe(text);
    expect(await judgeSlip(desk.work, bend(text))).toEqual({ verdict: 'false' });
  });

  it('without a signature is never called true', async () => {
    const desk = await aBusyDesk();
    const { code } = await aReceipt(desk);
    expect(await judgeSlip(desk.work, code)).toEqual({ verdict: 'unsigned' });
    expect(await judgeSlip(desk.work, 'A001;20261123')).toEqual({ verdict: 'unsigned' });
  });

  it('of another office is of an unknown key, though it comes from a PC with the same number', async () => {
    const [here, there] = [await aBusyDesk(), await aBusyDesk()];
    const text = await qrOf(there, (await aReceipt(there)).slip);
    expect(await judgeSlip(here.work, text)).toEqual({ verdict: 'unknown-key' });
  });

  it('of another PC of the office is judged true once that PC’s ledger is here', async () => {
    const [here, there] = [
      await aBusyDesk(),
      await aBusyDesk({ station: 2, services: steadyServices(later) }),
    ];
    const text = await qrOf(there, (await aReceipt(there)).slip);
    expect(await judgeSlip(here.work, text)).toEqual({ verdict: 'unknown-key' });
    const told = await there.db.pages.where('entry.subject').equals('station/2').toArray();
    await admitPages(here.db, here.journal, told, here.work.identity());
    expect(await judgeSlip(here.work, text)).toMatchObject({ verdict: 'true', seal: { station: 2 } });
  });

  it('of an epoch that is over stays true, and the new epoch signs with a key of its own', async () => {
    const desk = await aBusyDesk();
    const { slip } = await aReceipt(desk);
    const before = await qrOf(desk, slip);
    await desk.main.ask('app.reopen', { epoch: desk.work.identity()?.epoch ?? 0 });
    const again = await aWorkplace({ services: desk.services, main: desk.main, database: desk.db.name });
    await startStation(again.work, (await again.main.ask('app.start', undefined)).opening);
    await tellStationKey(again.work);
    const after = await qrOf(again, slip);
    expect(after).not.toBe(before);
    for (const text of [before, after])
      expect(await judgeSlip(again.work, text)).toMatchObject({ verdict: 'true' });
  });
});

describe('the key of a PC', () => {
  it('is told once, whoever asks again and at whatever start', async () => {
    const desk = await aBusyDesk();
    await tellStationKey(desk.work);
    const again = await desk.restart();
    await tellStationKey(again.work);
    const told = await again.db.pages.where('entry.subject').equals('station/1').toArray();
    expect(told.filter(({ entry }) => entry.deed === 'station.keyed')).toHaveLength(1);
  });

  it('waits while the store is locked: a number taken then is unsigned, and signed once it is open', async () => {
    const desk = await aBusyDesk();
    const locked = await startMain(desk.services.now, desk.main.dir, false);
    const taken = await takeTicket(desk.work, { service: 'A', priority: null });
    const slip = taken.ok ? taken.value.slip : '';
    expect(await qrOf({ ...desk, work: { ...desk.work, ask: locked.ask } }, slip)).toBe('A001;20261123');
    expect(await qrOf(desk, slip)).toMatch(/^A001;20261123;\d{182}$/);
  });
});
