import type { Workplace } from '../../../renderer/commands/workplace';
import type { Stored } from '../../../renderer/data/database';
import { findProcedure } from '../../../shared/catalogue/catalogue';
import { officialCode } from '../../../shared/dossiers/code';
import { addDays, type Instant, instantAt, type PlainDate, toIso, weekdayOf } from '../../../shared/kit/time';
import type { Canonical } from '../../../shared/ledger/canonical';
import { headOf, sealEntry } from '../../../shared/ledger/chain';
import type { Head, Page } from '../../../shared/ledger/entry';
import { fold } from '../../../shared/ledger/fold';
import { aPerson, type Dice, steadyDice } from './people';

const AGENCY = 'H26.101';
const PER_DAY = 145;
const BATCH = 1_000;
/** Of the latest dossiers, so many are still at work. */
const OPEN = 300;
const PROCEDURES = [
  '2.000815',
  '2.000815',
  '2.000815',
  '1.001193',
  '2.000884',
  '1.004873',
  '1.000894',
  '2.000635',
];

type Writer = { readonly work: Workplace; readonly dice: Dice; head: Head | null; lamport: number };

/**
 * Writes so many dossiers of the past years, each received, finished and handed back, into ledger, tables and
 * journal: the same entries and rows that the commands would have made, without the commands' pace.
 *
 * @param firstDay the day before it the office was set up
 */
export async function fillStore(work: Workplace, count: number, firstDay: PlainDate): Promise<void> {
  const own = work.identity();
  if (!own) throw new Error('not set up');
  const at = await work.db.heads.get([own.station, own.epoch]);
  const writer: Writer = { work, dice: steadyDice(7), head: at ?? null, lamport: at?.lamport ?? 0 };
  let day = firstDay;
  let journal: Promise<unknown> = Promise.resolve();
  for (let from = 0; from < count; from += BATCH) {
    const size = Math.min(BATCH, count - from);
    const dossiers: { rows: Page[]; id: string }[] = [];
    for (let i = from; i < from + size; i += 1) {
      if (i > 0 && i % PER_DAY === 0) day = nextWorkday(day);
      dossiers.push(
        writeDossier(writer, { day, number: (i % PER_DAY) + 1, order: i, isOpen: i >= count - OPEN }),
      );
    }
    await journal;
    const pages = dossiers.flatMap(({ rows }) => rows);
    journal = appendAll(work, pages);
    await store(writer, dossiers, pages);
  }
  await journal;
}

async function appendAll(work: Workplace, pages: readonly Page[]): Promise<void> {
  const kept = await work.ask('journal.append', [...pages]);
  if (!kept.ok) throw new Error(`the journal refused: ${kept.reason}`);
}

async function store(
  { work: { db }, head, lamport }: Writer,
  dossiers: readonly { rows: readonly Page[]; id: string }[],
  pages: readonly Page[],
): Promise<void> {
  await db.transaction('rw', [db.pages, db.dossiers, db.heads, db.notes], async () => {
    const touched = Number((await db.notes.get('touched'))?.value ?? 0) + 1;
    await db.notes.put({ key: 'touched', value: touched });
    await db.pages.bulkAdd([...pages]);
    await db.dossiers.bulkPut(dossiers.map(({ rows, id }) => rowOf(rows, id, touched)));
    if (head) await db.heads.put({ ...head, lamport });
  });
}

function rowOf(pages: readonly Page[], id: string, touched: number): Stored<'dossier'> {
  const row = fold('dossier', pages);
  const last = pages.at(-1)?.entry;
  if (!row || !last) throw new Error('a dossier did not fold');
  const { lamport, station, epoch, seq } = last;
  return { ...row, id, last: { id: last.id, lamport, station, epoch, seq }, touched };
}

type Wish = {
  readonly day: PlainDate;
  readonly number: number;
  readonly order: number;
  readonly isOpen: boolean;
};

function writeDossier(writer: Writer, { day, number, order, isOpen }: Wish): { rows: Page[]; id: string } {
  const { work, dice } = writer;
  const id = work.newId();
  const receivedAt = instantAt(day, '07:40') + number * 180_000;
  const procedure = findProcedure(work.catalogue, PROCEDURES[dice(PROCEDURES.length)] ?? '');
  if (!procedure) throw new Error('no such procedure');
  const submitter = aPerson(dice, order);
  const owner = dice(5) === 0 ? aPerson(dice, order + 500_000) : submitter;
  const copies = 1 + dice(4);
  const received = {
    code: officialCode(AGENCY, day, number, 4),
    procedure: {
      code: procedure.code,
      name: procedure.name,
      field: procedure.field,
      catalogueVersion: work.catalogue.version,
    },
    submitter,
    owner,
    receivedBy: 'Trung tâm Phục vụ hành chính công - UBND phường Giả Tưởng',
    handledBy: 'UBND phường Giả Tưởng',
    handledHere: true,
    channel: 'counter',
    resultBy: 'counter',
    papers: [{ name: 'Bản chính giấy tờ', originals: 1, copies, pages: 2, feeExempt: false }],
    sets: 1,
    fees: [{ label: `Phí chứng thực bản sao (2 trang x ${copies} bản)`, amountVnd: copies * 4_000 }],
    term: { value: 1, unit: 'sameDay' },
    receivedAt: toIso(receivedAt),
    dueAt: toIso(instantAt(day, '17:00')),
    counter: 1 + dice(2),
    ticket: null,
    note: '',
  };
  const write = (deed: string, body: Canonical, at: Instant, base: Page | undefined) =>
    writeEntry(writer, { deed, subject: `dossier/${id}`, body, at, base });
  const first = write('dossier.received', received, receivedAt, undefined);
  if (isOpen) return { rows: [first], id };
  const second = write('dossier.finished', { number: `${order}/CT` }, receivedAt + 60_000, first);
  const third = write('dossier.returned', { to: submitter.name }, receivedAt + 90_000, second);
  return { rows: [first, second, third], id };
}

function writeEntry(
  writer: Writer,
  deed: {
    readonly deed: string;
    readonly subject: string;
    readonly body: Canonical;
    readonly at: Instant;
    readonly base: Page | undefined;
  },
): Page {
  const identity = writer.work.identity();
  if (!identity) throw new Error('not set up');
  writer.lamport += 1;
  const page = sealEntry(
    {
      id: writer.work.newId(),
      ...identity,
      lamport: writer.lamport,
      at: toIso(deed.at),
      offset: 0,
      clerk: 'lan',
      deed: deed.deed,
      deedVersion: 1,
      subject: deed.subject,
      base: deed.base?.entry.id ?? null,
    },
    deed.body,
    crypto.getRandomValues(new Uint8Array(32)),
    writer.head,
  );
  writer.head = headOf(page);
  return page;
}

function nextWorkday(day: PlainDate): PlainDate {
  const next = addDays(day, 1);
  return weekdayOf(next) > 5 ? nextWorkday(next) : next;
}

/** First day of a past that ends so that its last dossier comes before `today`. */
export function firstDayOf(count: number, today: PlainDate): PlainDate {
  let day = addDays(today, -1);
  for (let days = Math.ceil(count / PER_DAY); days > 0; days -= 1) {
    day = addDays(day, -1);
    while (weekdayOf(day) > 5) day = addDays(day, -1);
  }
  return day;
}
