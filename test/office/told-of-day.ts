import type { Result } from '../../shared/kit/result';

/** What the office's people would say of the day so far, kept without looking at the tables. */
type Ticket = { readonly id: string; readonly service: string; readonly priority: boolean };
export type Dossier = {
  readonly id: string;
  state: 'open' | 'waiting' | 'finished' | 'returned' | 'ended';
  owes: boolean;
};
export type Day = {
  readonly seats: Map<number, string>;
  readonly waiting: Ticket[];
  readonly called: Map<number, string>;
  readonly dossiers: Dossier[];
};

export function aQuietMorning(): Day {
  return { seats: new Map(), waiting: [], called: new Map(), dossiers: [] };
}

/** What a step must come to: `ok`, or the reason of its refusal; null where only the tables know. */
export type Outcome = { readonly expected: string | null; readonly run: () => Promise<Result<unknown>> };
