import { describe, expect, it } from 'vitest';
import { seekEntries } from '../../../../electron/journal/seek';
import { callNext } from '../../../../renderer/commands/serve-queue';
import { startStation } from '../../../../renderer/commands/start-station';
import { takeTicket } from '../../../../renderer/commands/take-ticket';
import { instantAt, type PlainDate } from '../../../../shared/kit/time';
import type { AuditFilter } from '../../../../shared/reports/audit';
import { monday } from '../../../office/day';
import { aBusyDesk } from '../../../office/set-up';
import { aWorkplace } from '../../../office/workplace';

const tuesday = '2026-11-24' as PlainDate;
const EVERYTHING: AuditFilter = { day: '', person: '', deed: '' };

/** Two days of numbers, more than one batch of reading on Monday. */
async function twoDays() {
  const desk = await aBusyDesk();
  const take = () => takeTicket(desk.work, { service: 'A', priority: null });
  for (let i = 0; i < 270; i += 1) await take();
  await callNext(desk.work, { counter: 2 });
  desk.services.moveTo(instantAt(tuesday, '08:00'));
  await take();
  await callNext(desk.work, { counter: 1 });
  return desk;
}

const seekIn = (
  { main }: Awaited<ReturnType<typeof twoDays>>,
  filter: Partial<AuditFilter>,
  limit = 10_000,
  onRead: (read: number, total: number) => void = () => undefined,
) => seekEntries(main.journal, 1, { filter: { ...EVERYTHING, ...filter }, limit }, onRead);

describe('the entries of a PC, read off its journal', () => {
  it('are all there, newest first, also when the tables have let them go', async () => {
    const desk = await twoDays();
    await desk.db.pages.clear();
    const { entries, isCut } = await seekIn(desk, {});
    const [head] = desk.main.journal.heads();
    expect(entries.map(({ seq }) => seq)).toEqual(
      Array.from({ length: head?.seq ?? 0 }, (_, at) => (head?.seq ?? 0) - at),
    );
    expect(isCut).toBe(false);
  });

  it('are narrowed by day, person and deed', async () => {
    const desk = await twoDays();
    expect((await seekIn(desk, { day: tuesday })).entries.map(({ deed }) => deed)).toEqual([
      'ticket.called',
      'slip.composed',
      'ticket.taken',
    ]);
    expect((await seekIn(desk, { day: monday, deed: 'ticket.taken' })).entries).toHaveLength(270);
    expect((await seekIn(desk, { person: 'hoa' })).entries.map(({ deed }) => deed)).toEqual([
      'ticket.called',
      'clerk.signedIn',
    ]);
  });

  it('end at the limit and say so, but not where exactly so many fit', async () => {
    const desk = await twoDays();
    expect(await seekIn(desk, { deed: 'ticket.called' }, 1)).toMatchObject({ isCut: true });
    const all = await seekIn(desk, { deed: 'ticket.called' }, 2);
    expect(all.isCut).toBe(false);
    expect(all.entries).toHaveLength(2);
  });

  it('are told about while they are read, and of one day no more is read than must be', async () => {
    const desk = await twoDays();
    const [head] = desk.main.journal.heads();
    const whole: (readonly number[])[] = [];
    await seekIn(desk, {}, 10_000, (read, total) => whole.push([read, total]));
    expect(whole.at(-1)).toEqual([head?.seq, head?.seq]);
    expect(whole.length).toBeGreaterThan(1);
    const day: number[] = [];
    await seekIn(desk, { day: '2026-11-25' as PlainDate }, 10_000, read => day.push(read));
    expect(day.at(-1)).toBeLessThan(head?.seq ?? 0);
  });

  it('go on into the epochs that were left before', async () => {
    const desk = await twoDays();
    const before = (await seekIn(desk, {})).entries.length;
    await desk.main.ask('app.reopen', { epoch: desk.work.identity()?.epoch ?? 0 });
    const again = await aWorkplace({ services: desk.services, main: desk.main, database: desk.db.name });
    await startStation(again.work, (await again.main.ask('app.start', undefined)).opening);
    const { entries } = await seekIn(again, {});
    expect(entries).toHaveLength(before + 2);
    expect(entries[0]?.epoch).toBeGreaterThan(entries.at(-1)?.epoch ?? 0);
  });
});
