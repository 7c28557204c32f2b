import type { Role } from './person';

/** Who acts: a person of the office, the app itself, or the city. */
export type ActorRole = Role | 'system' | 'city';

const EVERYONE: readonly ActorRole[] = ['clerk', 'supervisor'];
const COUNTER: readonly ActorRole[] = ['clerk', 'supervisor', 'system'];
const SUPERVISOR: readonly ActorRole[] = ['supervisor'];
const SYSTEM: readonly ActorRole[] = ['system'];

/**
 * The whole table of who may do what; the gate asks it before every deed. It lies below the ledger, whose list of
 * deeds must name exactly the same ones.
 */
const table = {
  'epoch.opened': SYSTEM,
  'epoch.carried': SYSTEM,
  'station.started': SYSTEM,
  'station.keyed': SYSTEM,
  'clerk.signedIn': EVERYONE,
  // Who is noted as having left at another PC is signed out here by the app.
  'clerk.signedOut': COUNTER,
  'clerk.switched': EVERYONE,
  'desk.handedOver': EVERYONE,
  'block.leased': ['city'],
  'clock.flagged': SYSTEM,
  'list.viewed': EVERYONE,
  'log.exported': SUPERVISOR,
  'audit.exported': SUPERVISOR,
  'data.given': SUPERVISOR,
  // Before the first person exists the set-up itself acts as the system.
  'office.setUp': ['supervisor', 'system'],
  'office.logoSet': SUPERVISOR,
  'procedure.noted': EVERYONE,
  'retention.set': ['city'],
  'hold.placed': SUPERVISOR,
  'hold.lifted': SUPERVISOR,
  'supervisor.waived': SYSTEM,
  'person.listed': ['city'],
  'person.matched': SUPERVISOR,
  'person.added': ['supervisor', 'system'],
  'person.pinSet': ['supervisor', 'system'],
  // By the recovery key, where nobody is left who could do it by a PIN.
  'person.recovered': SYSTEM,
  'person.badgeSet': SUPERVISOR,
  'person.badgeRevoked': SUPERVISOR,
  'person.unlocked': SUPERVISOR,
  'person.granted': SUPERVISOR,
  'person.left': SUPERVISOR,
  'person.returned': SUPERVISOR,
  // The kiosk window takes numbers with nobody signed in.
  'ticket.taken': COUNTER,
  'ticket.called': EVERYONE,
  'ticket.recalled': EVERYONE,
  'ticket.missed': EVERYONE,
  'ticket.served': EVERYONE,
  'ticket.voided': EVERYONE,
  'dossier.received': EVERYONE,
  'dossier.coded': SYSTEM,
  'dossier.paid': EVERYONE,
  'dossier.finished': EVERYONE,
  'dossier.returned': EVERYONE,
  'dossier.supplementAsked': EVERYONE,
  'dossier.supplied': EVERYONE,
  'dossier.apologised': EVERYONE,
  'dossier.refused': EVERYONE,
  'dossier.withdrawn': EVERYONE,
  'dossier.stopped': EVERYONE,
  // Whose and until when: `shared/dossiers/may-correct`.
  'dossier.corrected': EVERYONE,
  'dossier.undone': EVERYONE,
  'dossier.viewed': EVERYONE,
  'dossier.erased': SUPERVISOR,
  'days.erased': SUPERVISOR,
  'dossier.decided': ['city'],
  'slip.composed': COUNTER,
  'slip.started': SYSTEM,
  'slip.ended': SYSTEM,
  'slip.settled': COUNTER,
  'slip.written': EVERYONE,
  'slip.moved': COUNTER,
  'slip.reprinted': EVERYONE,
} as const satisfies Record<string, readonly ActorRole[]>;

/** Every deed that somebody may do. */
export type Deed = keyof typeof table;

export function may(role: ActorRole, deed: Deed): boolean {
  const allowed: readonly ActorRole[] = table[deed];
  return allowed.includes(role);
}
