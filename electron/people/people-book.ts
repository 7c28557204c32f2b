import { z } from 'zod';
import { groupBy } from '../../shared/kit/group-by';
import { headOfChain } from '../../shared/ledger/chain';
import { findSubject } from '../../shared/ledger/deeds';
import { type Head, Page } from '../../shared/ledger/entry';
import { fold } from '../../shared/ledger/fold';
import type { Office } from '../../shared/office/office';
import { onePerPerson } from '../../shared/people/one-per-person';
import type { Person } from '../../shared/people/person';
import type { SealedFile } from '../files/sealed-file';

/** The office's people and settings as the main process reads them itself: the page's word is not taken for them. */
export type PeopleBook = {
  readonly find: (id: string) => Promise<Person | undefined>;
  readonly people: () => Promise<readonly Person[]>;
  readonly office: () => Promise<Office | null>;
  /** Pages that the journal has just kept; resolves, and never rejects, when the extract on the disk tells of them. */
  readonly hear: (pages: readonly Page[]) => Promise<void>;
};

/** The part of the journal that is read. */
export type Ledger = {
  readonly heads: () => readonly Head[];
  readonly readAfter: (chain: Head, seq: number, limit: number) => Promise<readonly Page[]>;
  readonly find: (subjects: readonly string[]) => Promise<readonly Page[]>;
};

const Place = z.strictObject({ station: z.int(), epoch: z.int(), seq: z.int() });
const Index = z.strictObject({ seen: z.array(Place), pages: z.array(Page) });
type Index = { readonly seen: readonly z.infer<typeof Place>[]; readonly pages: readonly Page[] };

const BATCH = 1_000;
/** So many entries more, and the places that were seen are noted anew: what came since is read at the next start. */
const NOTE_EVERY = 2_000;

/**
 * Kept as a sealed extract of the journal, so that a start does not read years of it for a dozen people. What the
 * extract has not seen is read from the journal; without one, the whole journal is.
 */
export function openPeopleBook(ledger: Ledger, file: SealedFile): PeopleBook {
  let loaded: Promise<Map<string, Page>> | null = null;
  let sinceNote = 0;

  const save = (pages: ReadonlyMap<string, Page>) => {
    sinceNote = 0;
    const seen = ledger.heads().map(({ station, epoch, seq }) => ({ station, epoch, seq }));
    return file.write({ seen, pages: [...pages.values()] }).catch(() => undefined);
  };
  const load = async (): Promise<Map<string, Page>> => {
    const kept = await file.read();
    const index = Index.safeParse(kept.state === 'read' ? kept.value : null);
    const found = index.success
      ? [...index.data.pages, ...(await newerThan(ledger, index.data))]
      : await ledger.find(['person/', 'office']);
    const pages = new Map(found.filter(isOurs).map(page => [page.entry.id, page]));
    if (pages.size > 0) await save(pages);
    return pages;
  };
  const read = (): Promise<Map<string, Page>> => {
    loaded ??= load().catch(fault => {
      // A locked store is read again once it is open.
      loaded = null;
      throw fault;
    });
    return loaded;
  };
  const people = async () =>
    onePerPerson(
      [...groupBy([...(await read()).values()], page => page.entry.subject)].flatMap(([subject, pages]) => {
        if (findSubject(subject)?.kind !== 'person') return [];
        return fold('person', pages) ?? [];
      }),
    );

  return {
    people,
    find: async id => (await people()).find(person => person.id === id),
    office: async () =>
      fold(
        'office',
        [...(await read()).values()].filter(page => page.entry.subject === 'office'),
      ),
    async hear(pages) {
      sinceNote += pages.length;
      const fresh = pages.filter(isOurs);
      if (fresh.length === 0 && sinceNote < NOTE_EVERY) return;
      await read()
        .then(known => {
          // The city withholds what stays local: its copy of a page that is here must not take the PIN away.
          for (const page of fresh)
            if (page.body || !known.has(page.entry.id)) known.set(page.entry.id, page);
          return save(known);
        })
        .catch(() => undefined);
    },
  };
}

function isOurs({ entry }: Page): boolean {
  return entry.subject.startsWith('person/') || entry.deed === 'office.setUp';
}

/** What the journal got after the extract was written. */
async function newerThan(ledger: Ledger, { seen }: Index): Promise<readonly Page[]> {
  const found: Page[] = [];
  for (const head of ledger.heads()) {
    for (let after = headOfChain(seen, head)?.seq ?? 0; after < head.seq; ) {
      const pages = await ledger.readAfter(head, after, BATCH);
      found.push(...pages.filter(isOurs));
      after = pages.at(-1)?.entry.seq ?? head.seq;
    }
  }
  return found;
}
