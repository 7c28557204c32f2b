import { assertNever } from '../../kit/result';
import type { SlipJob, SlipState } from '../../printing/job';
import { type DeedEvent, findSubject } from '../deeds';

/** The story of one print job. Only what a printer or a clerk confirmed is ever called printed. */
export function reduceSlip(row: SlipJob | null, event: DeedEvent): SlipJob | null {
  const { at, clerk, subject } = event.meta;
  if (event.deed === 'slip.composed') {
    if (row) return row;
    // What goes to the screen is shown in the same moment: it waits for no device.
    const shown = event.body.to === 'screen';
    return {
      ...event.body,
      id: findSubject(subject)?.id ?? '',
      state: shown ? 'sent' : 'waiting',
      reason: null,
      composedAt: at,
      endedAt: shown ? at : null,
      clerk,
      reprints: 0,
      wanted: false,
    };
  }
  if (!row) return row;
  switch (event.deed) {
    case 'slip.started':
      return { ...row, state: 'started', reason: null };
    case 'slip.ended': {
      const { outcome, reason, printer } = event.body;
      const state: SlipState = outcome === 'failed' ? 'waiting' : outcome;
      const ended = { ...row, state, reason: reason ?? null, endedAt: outcome === 'failed' ? null : at };
      return printer === undefined ? ended : { ...ended, printer };
    }
    case 'slip.settled':
      return settled(row, event.body.outcome, at);
    case 'slip.moved':
      // Shown on the screen before, it goes on paper now: it waits like any other.
      return { ...asked({ ...row, to: 'printer' }, at), to: row.to, movedTo: event.body.printer };
    case 'slip.written':
      return { ...row, written: event.body.number };
    case 'slip.reprinted':
      return {
        ...asked(row, at),
        reprints: row.reprints + 1,
      };
    default:
      return row;
  }
}

function settled(row: SlipJob, outcome: 'printed' | 'not-printed' | 'expired', at: string): SlipJob {
  switch (outcome) {
    case 'printed':
      return { ...row, state: 'printed', reason: 'confirmed-by-clerk', endedAt: at };
    case 'not-printed':
      return asked(row, at);
    case 'expired':
      return { ...row, state: 'expired', endedAt: at };
    default:
      return assertNever(outcome);
  }
}

/** A person wants it: on the screen it is shown in the same moment, anything else waits for its device. */
function asked(row: SlipJob, at: string): SlipJob {
  const shown = row.to === 'screen';
  return {
    ...row,
    state: shown ? 'sent' : 'waiting',
    reason: null,
    endedAt: shown ? at : null,
    wanted: true,
  };
}
