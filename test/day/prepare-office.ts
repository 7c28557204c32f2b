import { setTimeout as sleep } from 'node:timers/promises';
import { usualOffice } from '../../renderer/words/first-run-defaults';
import { ok, type Result, refuse } from '../../shared/kit/result';
import type { PrinterSettings } from '../../shared/office/office';
import { PASSPHRASE } from '../office/passphrase';
import type { KeptProfile } from './kept-profile';
import type { LedgerRecord } from './ledger-record';
import type { Stage } from './stage';

const LEASE_MS = 30_000;

/**
 * Makes the office ready for its day: set up on a fresh profile, brought up to date on a kept one, connected to
 * the city, a number block leased. A refusal is the app's own.
 */
export async function prepareOffice(
  stage: Stage,
  record: LedgerRecord,
  kept: KeptProfile | null,
): Promise<Result<null>> {
  const ready = kept ? await bringUpToDate(stage, kept) : await setUp(stage);
  if (!ready.ok) return ready;
  const connected = await stage.app().ask('city.connect', { url: stage.line.url, token: stage.token });
  if (!connected.ok) return connected;
  return waitForBlock(stage, record);
}

async function setUp({ day, printer, app }: Stage): Promise<Result<null>> {
  const { office, counters, services, clerks } = day;
  const { unit, slipTitle } = usualOffice;
  const done = await app().perform('set-up', {
    station: 1,
    passphrase: day.passphrase ?? PASSPHRASE,
    office: {
      ...office,
      unit,
      slipTitle,
      place: placeOf(office.name),
      phone: '',
      counters,
      services,
      printer: printerSettings(day.printer, printer.port),
      codeWidth: 4,
      daysOff: [],
      daysOn: [],
    },
    people: clerks,
    // A day may bring one supervisor only: the set-up then begins on what a ward would show for it.
    waiver: 'Chạy thử theo tệp ngày',
  });
  return done.result.ok ? ok(null) : done.result;
}

/** The loopback port is another one in every run, and the day may bring other counters and new colleagues. */
async function bringUpToDate({ day, printer, app }: Stage, kept: KeptProfile): Promise<Result<null>> {
  const supervisor = day.clerks.find(clerk => clerk.role === 'supervisor' && kept.people.has(clerk.id));
  if (!supervisor) return refuse('supervisor-missing', 'no supervisor of the day is known in the profile');
  const by = { person: supervisor.id, pin: supervisor.pin };
  const { counters, services, office } = day;
  const settings = printerSettings(day.printer, printer.port);
  const change = { name: office.name, city: office.city, counters, services, printer: settings };
  const changed = await app().perform('change-office', { by, change });
  if (!changed.result.ok) return changed.result;
  for (const clerk of day.clerks.filter(known => !kept.people.has(known.id))) {
    const added = await app().perform('add-person', { by, ...clerk });
    if (!added.result.ok) return added.result;
  }
  return ok(null);
}

function printerSettings(mode: PrinterSettings['mode'], port: number): PrinterSettings {
  return { mode, host: mode === 'a5' || mode === 'none' ? '' : '127.0.0.1', port };
}

/** "UBND phường Hoàn Kiếm" is at Hoàn Kiếm: the place that form 01 names in its date line. */
function placeOf(name: string): string {
  return name.replace(/^.*?(?:phường|xã|đặc khu)\s+/i, '').slice(0, 80) || name.slice(0, 80);
}

async function waitForBlock({ day, app }: Stage, record: LedgerRecord): Promise<Result<null>> {
  const { epoch } = await record.identity();
  for (const until = performance.now() + LEASE_MS; performance.now() < until; await sleep(25)) {
    await record.refresh();
    const blocks = (await record.station())?.blocks ?? [];
    const today = blocks.filter(block => block.fromDay <= day.date && day.date <= block.toDay);
    if (today.some(block => block.epoch === epoch)) return ok(null);
    const { state } = await app().ask('city.status', undefined);
    if (state === 'waiting') await app().ask('city.wake', undefined);
  }
  return refuse('no-block', 'the city leased no numbers within 30 s');
}
