import { type Agreed, eraseDue } from '../../renderer/commands/erase-due';
import { finishDossier } from '../../renderer/commands/finish-dossier';
import { handBack } from '../../renderer/commands/hand-back';
import { type Preview, previewErasure } from '../../renderer/commands/preview-erasure';
import { receiveDossier } from '../../renderer/commands/receive-dossier';
import { callNext } from '../../renderer/commands/serve-queue';
import { takeTicket } from '../../renderer/commands/take-ticket';
import { admitPages } from '../../renderer/data/admit';
import type { DeedWrite } from '../../renderer/data/gate';
import { ok } from '../../shared/kit/result';
import { DAY_MS } from '../../shared/kit/time';
import type { Page } from '../../shared/ledger/entry';
import { anIntake } from './an-intake';
import { aCity } from './city-hand';
import { aBusyDesk, pins } from './set-up';
import type { OfficeDesk } from './workplace';

export const agreed: Agreed = {
  first: { person: 'hung', pin: pins.hung },
  second: { person: 'lan', pin: pins.lan },
  minutes: '02/BB-2028',
  ground: 'Hết thời hạn lưu trữ',
};
const PRIORITY = 'disabled';

async function aNumber(desk: OfficeDesk): Promise<string> {
  const taken = await takeTicket(desk.work, { service: 'A', priority: PRIORITY });
  if (!taken.ok) throw new Error(taken.reason);
  return taken.value.id;
}

/** Noted by the gate itself: `noteView` remembers what it noted, from one test to the next. */
const looks = (desk: OfficeDesk, write: DeedWrite) =>
  desk.work.gate.perform({ by: 'person', id: 'lan' }, async () => ok({ writes: [write], value: null }));

/** The city has all that this PC wrote. */
export function acknowledge({ main, work }: OfficeDesk): void {
  const own = work.identity();
  const head = main.journal.heads().find(({ station, epoch }) => station === 1 && epoch === own?.epoch);
  main.setAcknowledged(head?.seq ?? 0);
}

/** A Monday of three numbers, one of them of a dossier at work, and of looks; two years later. */
export async function anOldDay({ isHandedBack = false } = {}) {
  const desk = await aBusyDesk();
  const needed = await aNumber(desk);
  await callNext(desk.work, { counter: 1 });
  const received = await receiveDossier(desk.work, { ...anIntake(1), ticket: needed });
  if (!received.ok) throw new Error(received.reason);
  const dossier = received.value.id;
  for (let i = 0; i < 2; i += 1) await aNumber(desk);
  await callNext(desk.work, { counter: 1 });
  await looks(desk, { deed: 'list.viewed', id: 1, body: { list: 'number' } });
  await looks(desk, { deed: 'dossier.viewed', id: dossier, body: {} });
  if (isHandedBack) {
    await finishDossier(desk.work, { counter: 1, dossier, result: {} });
    await handBack(desk.work, { counter: 1, dossier });
  }
  const city = aCity(desk.services);
  city.hears(await desk.db.pages.toArray());
  const terms = city.write('retention.set', 'office', {
    dossierDays: null,
    ticketDays: 365,
    accessDays: 700,
  });
  await admitPages(desk.db, desk.journal, [terms], desk.work.identity());
  acknowledge(desk);
  desk.services.moveTo(desk.services.now() + 2 * 366 * DAY_MS);
  return { desk, city, dossier, needed };
}

/** What may be erased now; nothing of history is missing. */
export async function previewOf({ work }: OfficeDesk): Promise<Preview> {
  const preview = await previewErasure(work);
  if (!preview.ok) throw new Error(preview.reason);
  return preview.value;
}

export const told = async (desk: OfficeDesk) => {
  const { days } = await previewOf(desk);
  return Object.fromEntries(days.map(({ days: { of }, count, kept }) => [of, { count, kept }]));
};

export async function erase(desk: OfficeDesk) {
  const { days, seen } = await previewOf(desk);
  return eraseDue(desk.work, agreed, { dossiers: [], days: days.filter(({ count }) => count > 0), seen });
}

export async function journalOf({ main }: OfficeDesk): Promise<readonly Page[]> {
  const { heads, readAfter } = main.journal;
  return (await Promise.all(heads().map(head => readAfter(head, 0, 1_000)))).flat();
}

export const saidOf = (pages: readonly Page[], deeds: readonly string[]) => {
  const said = pages.filter(({ entry, body }) => deeds.includes(entry.deed) && body !== null);
  return [...new Set(said.map(({ entry }) => entry.subject))];
};
