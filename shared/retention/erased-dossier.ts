import type { Dossier } from '../dossiers/dossier';
import { dayOf, fromIso } from '../kit/time';
import type { Erased } from './retention';

const NOBODY = { name: '' };

/** What is left of an erased dossier: the line of the register, and nothing of people. */
export function erasedDossier(
  { minutes, second, ground, closedAt, ...line }: Erased,
  by: {
    readonly id: string;
    readonly at: string;
    readonly clerk: string;
    readonly station: number;
    readonly seq: number;
  },
): Dossier {
  const { id, at, clerk, station, seq } = by;
  return {
    ...line,
    id,
    day: dayOf(fromIso(line.receivedAt)),
    submitter: NOBODY,
    owner: NOBODY,
    receivedBy: '',
    handledHere: false,
    channel: 'counter',
    resultBy: 'counter',
    papers: [],
    sets: 1,
    fees: [],
    term: null,
    dueAt: null,
    counter: 1,
    ticket: null,
    note: '',
    clerk,
    station,
    seq,
    states: [{ state: line.state, at: closedAt, by: clerk }],
    payments: [],
    paidOn: [],
    result: null,
    returned: null,
    erased: { at, by: clerk, second, minutes, ground },
  };
}
