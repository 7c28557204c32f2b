import type { z } from 'zod';
import type { Coded, Dossier, StateChange, StateNumber } from '../../dossiers/dossier';
import type { Turn } from '../../dossiers/turn';
import { dayOf, fromIso } from '../../kit/time';
import { erasedDossier } from '../../retention/erased-dossier';
import { type DeedEvent, findSubject } from '../deeds';
import { contested, corrected, undone } from './correction';

/**
 * The story of one dossier in national states: received records 1 and 2, and 4 at once when the ward
 * itself decides; finishing from 2 passes through 4. Waiting for a supplement is 5 and ends in 4; refused,
 * withdrawn and stopped are 3, 7 and 8.
 */
export function reduceDossier(row: Dossier | null, event: DeedEvent): Dossier | null {
  if (event.deed === 'dossier.received') return row ?? received(event);
  // Also without a row: in a replay the bodies before it are gone.
  if (event.deed === 'dossier.erased') return erased(event);
  if (row?.erased) return row;
  if (!row) return row;
  const { at, clerk: by, id: entry } = event.meta;
  const done = { at, by, entry };
  switch (event.deed) {
    case 'dossier.coded':
      return coded(row, event.body);
    case 'dossier.paid':
      return {
        ...row,
        payments: [...row.payments, { ...event.body, ...done }],
        paidOn: [...new Set([...row.paidOn, dayOf(fromIso(at))])],
      };
    case 'dossier.finished':
      return withStates({ ...row, result: { ...event.body, at } }, done, row.state === 2 ? [4, 9] : [9]);
    case 'dossier.returned':
      return withStates(
        { ...(row.state === 9 ? row : contested(row)), returned: { at, by, to: event.body.to } },
        done,
        [10],
      );
    case 'dossier.corrected':
      return corrected(row, event);
    case 'dossier.undone':
      return undone(row, event);
    case 'dossier.supplementAsked':
      return withStates(withTurn(row, { kind: 'supplement', ...event.body, ...done }), done, [5]);
    case 'dossier.supplied':
      return withStates(withNewDue(row, { kind: 'supplied', ...event.body, ...done }), done, [4]);
    case 'dossier.apologised':
      return withNewDue(row, { kind: 'apology', ...event.body, ...done });
    case 'dossier.refused':
      return withStates(withTurn(row, { kind: 'refusal', ...event.body, ...done }), done, [3]);
    case 'dossier.withdrawn':
      return withStates(withTurn(row, { kind: 'withdrawal', ...event.body, ...done }), done, [7]);
    case 'dossier.stopped':
      return withStates(withTurn(row, { kind: 'stop', ...event.body, ...done }), done, [8]);
    case 'dossier.decided': {
      const { state, at: decidedAt, note } = event.body;
      const change = { state: state as StateNumber, at: decidedAt, by: 'city', ...(note && { note }) };
      return withChanges(row, [change]);
    }
    default:
      return row;
  }
}

/** The first official code stays, but for one that it gives up; what it goes by then may be a number of our own again. */
function coded(row: Dossier, { insteadOf, ...code }: z.infer<typeof Coded>): Dossier {
  const { officialCode } = row;
  if (insteadOf === undefined) return { ...row, officialCode: officialCode ?? code };
  if (officialCode?.text !== insteadOf) return row;
  const givenUpCodes = [...(row.givenUpCodes ?? []), officialCode];
  return code.provisional
    ? { ...row, givenUpCodes, officialCode: null, provisionalCode: code }
    : { ...row, givenUpCodes, officialCode: code };
}

function erased({ body, meta }: Extract<DeedEvent, { deed: 'dossier.erased' }>): Dossier {
  return erasedDossier(body, { ...meta, id: findSubject(meta.subject)?.id ?? '' });
}

function received({ body, meta }: Extract<DeedEvent, { deed: 'dossier.received' }>): Dossier {
  const { at, clerk, station, seq, subject } = meta;
  const blank: Dossier = {
    ...body,
    id: findSubject(subject)?.id ?? '',
    day: dayOf(fromIso(body.receivedAt)),
    clerk,
    station,
    seq,
    state: 1,
    officialCode: body.code.provisional ? null : body.code,
    provisionalCode: body.code.provisional ? body.code : null,
    states: [],
    payments: [],
    paidOn: [],
    result: null,
    returned: null,
  };
  return withStates(blank, { at, by: clerk }, body.handledHere ? [1, 2, 4] : [1, 2]);
}

function withTurn(row: Dossier, turn: Turn): Dossier {
  return { ...row, turns: [...(row.turns ?? []), turn] };
}

/** What moves the appointment keeps the old one beside the new. */
function withNewDue(row: Dossier, turn: Without<'oldDueAt', Extract<Turn, { dueAt: unknown }>>): Dossier {
  const { dueAt: oldDueAt } = row;
  return { ...withTurn(row, { ...turn, oldDueAt } as Turn), dueAt: turn.dueAt };
}

type Without<K extends string, T> = T extends unknown ? Omit<T, K> : never;

function withStates(row: Dossier, done: Omit<StateChange, 'state'>, states: readonly StateNumber[]): Dossier {
  return withChanges(
    row,
    states.map(state => ({ state, ...done })),
  );
}

function withChanges(row: Dossier, changes: readonly StateChange[]): Dossier {
  return { ...row, state: changes.at(-1)?.state ?? row.state, states: [...row.states, ...changes] };
}
