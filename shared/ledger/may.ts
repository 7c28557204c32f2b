import type { Role } from '../people/person';
import type { DeedName } from './deeds';

/** Who acts: a person of the office, the app itself, or the city. */
export type ActorRole = Role | 'system' | 'city';

const EVERYONE: readonly ActorRole[] = ['clerk', 'supervisor'];
const COUNTER: readonly ActorRole[] = ['clerk', 'supervisor', 'system'];
const SUPERVISOR: readonly ActorRole[] = ['supervisor'];
const SYSTEM: readonly ActorRole[] = ['system'];

/** The whole table of who may do what; the gate asks it before every deed. */
const table: { readonly [D in DeedName]: readonly ActorRole[] } = {
  'epoch.opened': SYSTEM,
  'epoch.carried': SYSTEM,
  'station.started': SYSTEM,
  'clerk.signedIn': EVERYONE,
  'clerk.signedOut': EVERYONE,
  'clerk.switched': EVERYONE,
  'block.leased': ['city'],
  'clock.flagged': SYSTEM,
  'log.exported': SUPERVISOR,
  'data.given': SUPERVISOR,
  // Before the first person exists the set-up itself acts as the system.
  'office.setUp': ['supervisor', 'system'],
  'procedure.noted': EVERYONE,
  'retention.set': ['city'],
  'hold.placed': SUPERVISOR,
  'hold.lifted': SUPERVISOR,
  'person.added': ['supervisor', 'system'],
  'person.pinSet': ['supervisor', 'system'],
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
  'dossier.viewed': EVERYONE,
  'dossier.erased': SUPERVISOR,
  'dossier.decided': ['city'],
  'slip.composed': COUNTER,
  'slip.started': SYSTEM,
  'slip.ended': SYSTEM,
  'slip.settled': COUNTER,
  'slip.written': EVERYONE,
  'slip.moved': COUNTER,
  'slip.reprinted': EVERYONE,
};

export function may(role: ActorRole, deed: DeedName): boolean {
  return table[deed].includes(role);
}
