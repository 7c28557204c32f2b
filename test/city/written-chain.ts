import { Received } from '../../shared/dossiers/dossier';
import type { Services } from '../../shared/kit/services';
import { toIso } from '../../shared/kit/time';
import type { Canonical } from '../../shared/ledger/canonical';
import { headOf, sealEntry } from '../../shared/ledger/chain';
import type { Head, Page } from '../../shared/ledger/entry';

/** A PC's own chain as its journal has it: written here, read by a courier. */
export type WrittenChain = {
  readonly write: (deed: string, subject: string, body: Canonical) => Page;
  readonly pages: Page[];
  readonly earlier: (epoch: number, afterSeq: number, limit: number) => Promise<Page[]>;
  readonly tail: (afterSeq: number, limit: number) => Promise<Page[]>;
  readonly writtenAt: (seq: number, epoch: number) => Promise<string | null>;
  readonly headSeq: (epoch: number) => number;
};

type ChainOf = {
  readonly ward: string;
  readonly station: number;
  readonly epoch?: number;
  readonly services: Services;
};

export function startChain({ ward, station, epoch = 1, services }: ChainOf): WrittenChain {
  const pages: Page[] = [];
  const findHead = (): Head | null => {
    const last = pages.at(-1);
    return last ? headOf(last) : null;
  };
  return {
    pages,
    write: (deed, subject, body) => {
      const lamport = pages.length + 1;
      const at = toIso(services.now());
      const base = pages.findLast(page => page.entry.subject === subject)?.entry.id ?? null;
      const meta = { id: services.newId(), ward, station, epoch, lamport, at, offset: 0, clerk: 'lan' };
      const draft = { ...meta, deed, deedVersion: 1, subject, base };
      const page = sealEntry(draft, body, services.chance(32), findHead());
      pages.push(page);
      return page;
    },
    earlier: async () => [],
    tail: async (afterSeq, limit) => pages.filter(page => page.entry.seq > afterSeq).slice(0, limit),
    writtenAt: async seq => pages.find(page => page.entry.seq === seq)?.entry.at ?? null,
    headSeq: () => pages.at(-1)?.entry.seq ?? 0,
  };
}

/** Form 01 of a fictional citizen, as `dossier.received` carries it. */
export function receivedBody(number: number): Received {
  const citizen = { name: 'Nguyễn Thị Mẫu', idNumber: '001190000001' };
  return Received.parse({
    code: {
      text: `H26.101-261123-${String(number).padStart(4, '0')}`,
      provisional: false,
      day: '2026-11-23',
      number,
    },
    procedure: { code: '2.000815', name: 'Chứng thực bản sao', field: 'Chứng thực', catalogueVersion: '1' },
    submitter: citizen,
    owner: { name: 'Trần Văn Thử' },
    receivedBy: 'UBND phường',
    handledBy: 'UBND phường',
    handledHere: true,
    channel: 'counter',
    resultBy: 'counter',
    papers: [],
    sets: 1,
    fees: [{ label: 'Phí chứng thực', amountVnd: 4000 }],
    term: null,
    receivedAt: '2026-11-23T08:00:00.000+07:00',
    dueAt: null,
    counter: 1,
    ticket: null,
    note: '',
  });
}
