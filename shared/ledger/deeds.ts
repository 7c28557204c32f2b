import { z } from 'zod';
import { Corrected, Undone } from '../dossiers/correction';
import { Coded, DossierResult, Payment, Received } from '../dossiers/dossier';
import { Apologised, Reasoned, SupplementAsked, Supplied } from '../dossiers/turn';
import { IsoInstant } from '../kit/time';
import { LogoSet } from '../office/logo';
import { Office } from '../office/office';
import { ProcedureNote } from '../office/procedure-note';
import type { Deed } from '../people/may';
import { Granted, Left, Listed, Matched, PersonAdded, PinVerifier, SupervisorWaived } from '../people/person';
import { SlipComposed, SlipEnded, SlipMoved, SlipWritten } from '../printing/job';
import { Taken, VoidReason } from '../queue/ticket';
import { DaysErased, Erased, HoldLifted, LegalHold, RetentionTerms } from '../retention/retention';
import {
  AuditExported,
  BlockLeased,
  ClockFlagged,
  DataGiven,
  EpochCarried,
  EpochOpened,
  HandedOver,
  ListViewed,
  LogExported,
  SignedIn,
  SignedOut,
  StationStarted,
  Switched,
} from '../station/station';
import { StationKeyed } from '../station/station-key';

const Nothing = z.strictObject({});
const AtCounter = z.strictObject({ counter: z.int().positive() });

/** Kinds of subject; each has one reducer and one table. */
export type SubjectKind = 'office' | 'person' | 'station' | 'ticket' | 'dossier' | 'slip';

type DeedKind = {
  readonly version: number;
  readonly subject: SubjectKind;
  readonly body: z.ZodType;
  /** The body stays on this PC; the city gets the envelope only. */
  readonly local?: true;
  /** Tells of nobody: kept readable, so that numbers can be given before anybody has unlocked the store. */
  readonly open?: true;
};

/** Every deed that this version understands. A new deed is one line here and one case in its reducer. */
export const deeds = {
  'epoch.opened': { version: 1, subject: 'station', body: EpochOpened, open: true },
  'epoch.carried': { version: 1, subject: 'station', body: EpochCarried, open: true },
  'station.started': { version: 1, subject: 'station', body: StationStarted, open: true },
  'station.keyed': { version: 1, subject: 'station', body: StationKeyed, open: true },
  'clerk.signedIn': { version: 1, subject: 'station', body: SignedIn, open: true },
  'clerk.signedOut': { version: 1, subject: 'station', body: SignedOut, open: true },
  'clerk.switched': { version: 1, subject: 'station', body: Switched, open: true },
  'desk.handedOver': { version: 1, subject: 'station', body: HandedOver, open: true },
  'block.leased': { version: 1, subject: 'station', body: BlockLeased, open: true },
  'clock.flagged': { version: 1, subject: 'station', body: ClockFlagged, open: true },
  'data.given': { version: 1, subject: 'station', body: DataGiven, open: true },
  'list.viewed': { version: 1, subject: 'station', body: ListViewed, local: true, open: true },
  'log.exported': { version: 1, subject: 'station', body: LogExported, open: true },
  'audit.exported': { version: 1, subject: 'station', body: AuditExported, open: true },
  'days.erased': { version: 1, subject: 'station', body: DaysErased },
  'office.setUp': { version: 1, subject: 'office', body: Office, open: true },
  'office.logoSet': { version: 1, subject: 'office', body: LogoSet, open: true },
  'procedure.noted': { version: 1, subject: 'office', body: ProcedureNote, open: true },
  'retention.set': { version: 1, subject: 'office', body: RetentionTerms, open: true },
  'hold.placed': { version: 1, subject: 'office', body: LegalHold },
  'hold.lifted': { version: 1, subject: 'office', body: HoldLifted },
  'supervisor.waived': { version: 1, subject: 'office', body: SupervisorWaived },
  'person.added': { version: 1, subject: 'person', body: PersonAdded },
  'person.listed': { version: 1, subject: 'person', body: Listed },
  'person.matched': { version: 1, subject: 'person', body: Matched },
  // Six digits are guessed in minutes by whoever holds the verifier, so it never leaves the PC.
  'person.pinSet': { version: 1, subject: 'person', body: PinVerifier, local: true },
  'person.recovered': { version: 1, subject: 'person', body: Nothing },
  // A barcode of a few digits is guessed as fast.
  'person.badgeSet': { version: 1, subject: 'person', body: PinVerifier, local: true },
  'person.badgeRevoked': { version: 1, subject: 'person', body: Nothing },
  'person.unlocked': { version: 1, subject: 'person', body: Nothing },
  'person.granted': { version: 1, subject: 'person', body: Granted },
  'person.left': { version: 1, subject: 'person', body: Left },
  'person.returned': { version: 1, subject: 'person', body: Nothing },
  'ticket.taken': { version: 1, subject: 'ticket', body: Taken, open: true },
  'ticket.called': { version: 1, subject: 'ticket', body: AtCounter, open: true },
  'ticket.recalled': { version: 1, subject: 'ticket', body: AtCounter, open: true },
  'ticket.missed': { version: 1, subject: 'ticket', body: AtCounter, open: true },
  'ticket.served': { version: 1, subject: 'ticket', body: AtCounter, open: true },
  'ticket.voided': {
    version: 1,
    subject: 'ticket',
    body: z.strictObject({ reason: VoidReason }),
    open: true,
  },
  'dossier.received': { version: 1, subject: 'dossier', body: Received },
  'dossier.coded': { version: 1, subject: 'dossier', body: Coded },
  'dossier.paid': { version: 1, subject: 'dossier', body: Payment },
  'dossier.finished': { version: 1, subject: 'dossier', body: DossierResult },
  'dossier.returned': { version: 1, subject: 'dossier', body: z.strictObject({ to: z.string().max(200) }) },
  'dossier.supplementAsked': { version: 1, subject: 'dossier', body: SupplementAsked },
  'dossier.supplied': { version: 1, subject: 'dossier', body: Supplied },
  'dossier.apologised': { version: 1, subject: 'dossier', body: Apologised },
  'dossier.refused': { version: 1, subject: 'dossier', body: Reasoned },
  'dossier.withdrawn': { version: 1, subject: 'dossier', body: Reasoned },
  'dossier.stopped': { version: 1, subject: 'dossier', body: Reasoned },
  'dossier.corrected': { version: 1, subject: 'dossier', body: Corrected },
  'dossier.undone': { version: 1, subject: 'dossier', body: Undone },
  // Who looked at a person's data (Luật Bảo vệ dữ liệu cá nhân 91/2025/QH15); changes nothing of the dossier.
  'dossier.viewed': { version: 1, subject: 'dossier', body: Nothing, open: true },
  'dossier.erased': { version: 1, subject: 'dossier', body: Erased },
  'dossier.decided': {
    version: 1,
    subject: 'dossier',
    body: z.strictObject({
      state: z.int().min(1).max(10),
      at: IsoInstant,
      note: z.string().max(1000).optional(),
    }),
  },
  'slip.composed': { version: 1, subject: 'slip', body: SlipComposed, open: true },
  'slip.started': { version: 1, subject: 'slip', body: Nothing, open: true },
  'slip.ended': { version: 1, subject: 'slip', body: SlipEnded, open: true },
  'slip.settled': {
    version: 1,
    subject: 'slip',
    open: true,
    body: z.strictObject({ outcome: z.enum(['printed', 'not-printed', 'expired']) }),
  },
  'slip.written': { version: 1, subject: 'slip', body: SlipWritten, open: true },
  'slip.moved': { version: 1, subject: 'slip', body: SlipMoved, open: true },
  'slip.reprinted': { version: 1, subject: 'slip', body: Nothing, open: true },
} as const satisfies { readonly [D in Deed]: DeedKind };

export type DeedName = keyof typeof deeds;
export type DeedBody<D extends DeedName> = z.infer<(typeof deeds)[D]['body']>;

/** A deed as reducers meet it: parsed, typed by its name. */
export type DeedEvent = {
  [D in DeedName]: { readonly deed: D; readonly body: DeedBody<D>; readonly meta: DeedMeta };
}[DeedName];

/** What the envelope tells a reducer. */
export type DeedMeta = {
  readonly id: string;
  readonly subject: string;
  readonly at: string;
  readonly clerk: string;
  readonly station: number;
  readonly epoch: number;
  readonly seq: number;
};

export function isDeedName(name: string): name is DeedName {
  return Object.hasOwn(deeds, name);
}

export function staysLocal(name: string): boolean {
  if (!isDeedName(name)) return false;
  const kind: DeedKind = deeds[name];
  return kind.local === true;
}

/** Whether a deed's body lies sealed on the disk; what this version does not know, does. */
export function isSealedDeed(name: string): boolean {
  if (!isDeedName(name)) return true;
  const kind: DeedKind = deeds[name];
  return kind.open !== true;
}

export function subjectOf(kind: SubjectKind, id?: string | number): string {
  return id === undefined ? kind : `${kind}/${id}`;
}

/** The kind and id of a subject, or undefined for a kind of a newer version. */
export function findSubject(subject: string): { kind: SubjectKind; id: string } | undefined {
  const [kind = ''] = subject.split('/', 1);
  return isSubjectKind(kind) ? { kind, id: subject.slice(kind.length + 1) } : undefined;
}

function isSubjectKind(kind: string): kind is SubjectKind {
  return ['office', 'person', 'station', 'ticket', 'dossier', 'slip'].includes(kind);
}
