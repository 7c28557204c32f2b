import { z } from 'zod';
import { PlainDate } from '../kit/time';

export const Priority = z.enum(['elderly', 'disabled', 'pregnant', 'merit']);
export type Priority = z.infer<typeof Priority>;

/** Body of `ticket.taken`. No name, no card number: a ticket says nothing of who holds it. */
export const Taken = z.strictObject({
  day: PlainDate,
  /** Prefix of the service, one capital letter. */
  service: z.string().regex(/^[A-Z]$/),
  number: z.int().min(1).max(999),
  priority: Priority.nullable(),
});
export type Taken = z.infer<typeof Taken>;

/** Why a number counts for nobody; words of a list, so that no free text tells of who held it. */
export const VoidReason = z.enum(['mistake', 'twice', 'left']);
export type VoidReason = z.infer<typeof VoidReason>;

/** A ticket as the ledger's fold shows it. */
export type Ticket = Taken & {
  readonly id: string;
  /** `A025`. */
  readonly label: string;
  /** Where it was taken; absent in rows that an older version folded. */
  readonly station?: number;
  readonly state: 'waiting' | 'called' | 'served' | 'missed' | 'voided';
  readonly takenAt: string;
  readonly calledAt: string | null;
  readonly endedAt: string | null;
  readonly counter: number | null;
  readonly clerk: string | null;
  /** How often it was called. */
  readonly calls: number;
  /** Only of a voided one; its number is never given again. */
  readonly voidReason?: VoidReason;
};

/** `A025`: prefix and three digits. */
export function ticketLabel(service: string, number: number): string {
  return `${service}${String(number).padStart(3, '0')}`;
}
