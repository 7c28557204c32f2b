import type { Workplace } from '../../../renderer/commands/workplace';
import { foldPages } from '../../../renderer/data/fold-pages';
import { findProcedure } from '../../../shared/catalogue/catalogue';
import { officialCode } from '../../../shared/dossiers/code';
import { addDays, type Instant, instantAt, type PlainDate, toIso, weekdayOf } from '../../../shared/kit/time';
import type { Canonical } from '../../../shared/ledger/canonical';
import { headOf, sealEntry } from '../../../shared/ledger/chain';
import type { Head, Page } from '../../../shared/ledger/entry';
import { aPerson, type Dice, steadyDice } from './people';

const AGENCY = 'H26.101';
const PER_DAY = 145;
/** Dossiers at once; seven entries of each stay below what the journal takes at once. */
const BATCH = 500;
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

type Writer = {
  readonly work: Workplace;
  readonly dice: Dice;
  readonly story: Story;
  head: Head | null;
  lamport: number;
};

/** What happens to a dossier: received, finished, handed back; `long`: paid too, with a receipt printed, as on most days. */
export type Story = 'short' | 'long';
export const ENTRIES: Readonly<Record<Story, number>> = { short: 3, long: 7 };

/**
 * Writes so many dossiers of the past years into ledger, tables and journal: the same entries and rows that the
 * commands would have made, without the commands' pace.
 *
 * @param firstDay the day before it the office was set up
 */
export async function fillStore(
  work: Workplace,
  { count, firstDay, story }: { readonly count: number; readonly firstDay: PlainDate; readonly story: Story },
): Promise<void> {
  const own = work.identity();
  if (!own) throw new Error('not set up');
  const at = await work.db.heads.get([own.station, own.epoch]);
  const writer: Writer = { work, dice: steadyDice(7), story, head: at ?? null, lamport: at?.lamport ?? 0 };
  let day = firstDay;
  let journal: Promise<unknown> = Promise.resolve();
  for (let from = 0; from < count; from += BATCH) {
    const size = Math.min(BATCH, count - from);
    const pages: Page[] = [];
    for (let i = from; i < from + size; i += 1) {
      if (i > 0 && i % PER_DAY === 0) day = nextWorkday(day);
      pages.push(
        ...writeDossier(writer, { day, number: (i % PER_DAY) + 1, order: i, isOpen: i >= count - OPEN }),
      );
    }
    await journal;
    journal = appendAll(work, pages);
    await store(writer, pages);
  }
  await journal;
}

async function appendAll(work: Workplace, pages: readonly Page[]): Promise<void> {
  const kept = await work.ask('journal.append', [...pages]);
  if (!kept.ok) throw new Error(`the journal refused: ${kept.reason}`);
}

async function store({ work: { db }, head, lamport }: Writer, pages: readonly Page[]): Promise<void> {
  await db.transaction('rw', db.tables, async () => {
    const touched = Number((await db.notes.get('touched'))?.value ?? 0) + 1;
    await db.notes.put({ key: 'touched', value: touched });
    await db.pages.bulkAdd([...pages]);
    await foldPages(db, pages, touched);
    if (head) await db.heads.put({ ...head, lamport });
  });
}

type Wish = {
  readonly day: PlainDate;
  readonly number: number;
  readonly order: number;
  readonly isOpen: boolean;
};

function writeDossier(writer: Writer, { day, number, order, isOpen }: Wish): readonly Page[] {
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
  const write = (subject: string) => {
    let base: Page | undefined;
    return (deed: string, body: Canonical, afterMs: number): Page => {
      base = writeEntry(writer, { deed, subject, body, at: receivedAt + afterMs, base });
      return base;
    };
  };
  const onDossier = write(`dossier/${id}`);
  const pages = [onDossier('dossier.received', received, 0)];
  if (isOpen) return pages;
  if (writer.story === 'long') {
    const slip = work.newId();
    const composed = { kind: 'receipt', of: id, number: received.code.text, day, to: 'printer', counter: 1 };
    const onSlip = write(`slip/${slip}`);
    pages.push(
      onSlip('slip.composed', composed, 1_000),
      onSlip('slip.started', {}, 2_000),
      onSlip('slip.ended', { outcome: 'printed' }, 6_000),
      onDossier('dossier.paid', { method: 'cash', amountVnd: copies * 4_000 }, 30_000),
    );
  }
  pages.push(
    onDossier('dossier.finished', { number: `${order}/CT` }, 60_000),
    onDossier('dossier.returned', { to: submitter.name }, 90_000),
  );
  return pages;
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
