import type { Dossier } from '../../shared/dossiers/dossier';
import { ok, type Result, refuse } from '../../shared/kit/result';
import type { Services } from '../../shared/kit/services';
import { toIso } from '../../shared/kit/time';
import { subjectOf } from '../../shared/ledger/deeds';
import type { Page } from '../../shared/ledger/entry';
import type { Listed } from '../../shared/people/person';
import type { RetentionTerms } from '../../shared/retention/retention';
import type { BlockReply, BlockRequest, Push, PushReply } from '../../shared/sync/contract';
import { type CityDossier, toCityDossier } from './city-dossier';
import { leaseBlock } from './lease-block';
import { type ChangesAsked, listChanges } from './list-changes';
import { listPerson } from './list-person';
import { SCHEMA } from './schema';
import type { SqlSession, SqlStore } from './sql-store';
import { takePush } from './take-push';
import { findWard, lockWard, type WardBirth, type WardRow } from './ward-row';
import { writeCityEntry } from './write-city-entry';

/** What a city can be asked, without the wire. */
export type CityDesk = Awaited<ReturnType<typeof openCityDesk>>;

/** National state 1..10 that the city gives a dossier, found by its id or either of its codes. */
export type Decision = { readonly dossier: string; readonly state: number; readonly note?: string };

/** Opens the store and makes its tables when they are not there. */
export async function openCityDesk(store: SqlStore, services: Services, birth: () => WardBirth) {
  await store.run(SCHEMA);
  const serverTime = () => toIso(services.now());
  const inWard = <T>(ward: string, work: (session: SqlSession, row: WardRow) => Promise<T>) =>
    store.transaction(async session => work(session, await lockWard(session, ward, birth())));

  return {
    serverTime,
    takePush: (ward: string, push: Push): Promise<PushReply> =>
      inWard(ward, (session, row) => takePush(session, row, push, serverTime())),
    listChanges: async (ward: string, asked: ChangesAsked) => {
      const row = (await findWard(store, ward)) ?? (await inWard(ward, async (_, made) => made));
      return { ...(await listChanges(store, row, asked)), serverTime: serverTime() };
    },
    leaseBlock: (ward: string, request: BlockRequest): Promise<Result<BlockReply>> =>
      inWard(ward, (session, row) => leaseBlock(session, row, request, services)),
    decide: (ward: string, decision: Decision): Promise<Result<Page, 'no-such-dossier'>> =>
      inWard(ward, (session, row) => decide(session, row, decision, services)),
    /** A line of the city's list of people for one ward; a person's later lines replace her earlier ones. */
    listPerson: (ward: string, listed: Listed): Promise<Page> =>
      inWard(ward, (session, row) => listPerson(session, row, listed, services)),
    /** For how long the ward's PCs keep each class of data; a later word replaces an earlier one whole. */
    setRetention: (ward: string, terms: RetentionTerms): Promise<Page> =>
      inWard(ward, (session, row) =>
        writeCityEntry(
          session,
          row,
          { deed: 'retention.set', subject: subjectOf('office'), body: terms },
          services,
        ),
      ),
    /** The place in the ward's feed up to which the city has written; 0 for a ward it never met. */
    cursorOf: async (ward: string): Promise<number> => (await findWard(store, ward))?.cursor ?? 0,
    /**
     * The ward's dossiers in the order they were received at its stations; with a cursor only those whose
     * first entry came later, as a demo wants them from a store that earlier runs filled.
     */
    dossiersOf: async (ward: string, afterCursor = 0): Promise<CityDossier[]> => {
      const rows = await store.query(
        `SELECT dossier FROM dossiers WHERE ward = $1 AND $2 < (
           SELECT min(cursor) FROM entries
           WHERE entries.ward = dossiers.ward AND entries.subject = 'dossier/' || dossiers.id
         ) ORDER BY station, seq`,
        [ward, afterCursor],
      );
      return rows.map(row => toCityDossier(JSON.parse(String(row.dossier)) as Dossier));
    },
    /** Every place of the ward's chains, counted or not, in the order of its feed. */
    placesOf: async (ward: string) => {
      const rows = await store.query(
        `SELECT station, epoch, seq, id, standing, reason, cursor FROM entries WHERE ward = $1
         ORDER BY cursor, station, epoch, seq`,
        [ward],
      );
      return rows.map(row => ({
        station: Number(row.station),
        epoch: Number(row.epoch),
        seq: Number(row.seq),
        id: String(row.id),
        standing: String(row.standing),
        reason: row.reason === null ? null : String(row.reason),
      }));
    },
    close: () => store.close(),
  };
}

async function decide(
  session: SqlSession,
  row: WardRow,
  { dossier, state, note }: Decision,
  services: Services,
): Promise<Result<Page, 'no-such-dossier'>> {
  const [found] = await session.query(
    'SELECT id FROM dossiers WHERE ward = $1 AND (id = $2 OR code = $2 OR official_code = $2)',
    [row.ward, dossier],
  );
  if (!found) return refuse('no-such-dossier');
  const body = { state, at: toIso(services.now()), ...(note !== undefined && { note }) };
  const subject = subjectOf('dossier', String(found.id));
  return ok(await writeCityEntry(session, row, { deed: 'dossier.decided', subject, body }, services));
}
