import { describe, expect, it } from 'vitest';
import { type DeedName, deeds } from '../../../../shared/ledger/deeds';
import { type ActorRole, may } from '../../../../shared/people/may';

const counterWork = [
  'clerk.signedIn',
  'clerk.signedOut',
  'clerk.switched',
  'desk.handedOver',
  'procedure.noted',
  'ticket.taken',
  'ticket.called',
  'ticket.recalled',
  'ticket.missed',
  'ticket.served',
  'ticket.voided',
  'dossier.received',
  'dossier.viewed',
  'list.viewed',
  'dossier.corrected',
  'dossier.undone',
  'dossier.paid',
  'dossier.finished',
  'dossier.returned',
  'dossier.supplementAsked',
  'dossier.supplied',
  'dossier.apologised',
  'dossier.refused',
  'dossier.withdrawn',
  'dossier.stopped',
  'slip.composed',
  'slip.settled',
  'slip.written',
  'slip.moved',
  'slip.reprinted',
];

/** What each may do, said anew here and not read off the product's table. */
const rights: Readonly<Record<ActorRole, readonly string[]>> = {
  clerk: counterWork,
  supervisor: [
    ...counterWork,
    'hold.placed',
    'hold.lifted',
    'dossier.erased',
    'days.erased',
    'office.setUp',
    'office.logoSet',
    'person.added',
    'person.pinSet',
    'person.badgeSet',
    'person.badgeRevoked',
    'person.unlocked',
    'person.matched',
    'person.granted',
    'person.left',
    'person.returned',
    'log.exported',
    'audit.exported',
    'data.given',
  ],
  system: [
    'epoch.opened',
    'epoch.carried',
    'station.started',
    'clerk.signedOut',
    'station.keyed',
    'clock.flagged',
    'office.setUp',
    'supervisor.waived',
    'person.recovered',
    'person.added',
    'person.pinSet',
    'ticket.taken',
    'dossier.coded',
    'slip.composed',
    'slip.started',
    'slip.ended',
    'slip.settled',
    'slip.moved',
  ],
  city: ['block.leased', 'dossier.decided', 'retention.set', 'person.listed'],
};
const roles = Object.keys(rights) as ActorRole[];
const names = Object.keys(deeds) as DeedName[];

describe('who may do what', () => {
  it.each(roles.flatMap(role => names.map(deed => [role, deed, rights[role].includes(deed)] as const)))(
    'a %s and %s: %s',
    (role, deed, allowed) => {
      expect(may(role, deed)).toBe(allowed);
    },
  );
});
