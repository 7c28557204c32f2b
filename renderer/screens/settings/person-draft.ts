import { type Result, refuse } from '../../../shared/kit/result';
import { Granted, type Role } from '../../../shared/people/person';
import { addPerson } from '../../commands/add-person';
import { grantRole, letGo, revokeBadge, takeBack, unlockPin } from '../../commands/change-person';
import { setBadge } from '../../commands/set-badge';
import { setPin } from '../../commands/set-pin';
import type { Workplace } from '../../commands/workplace';
import type { Shown } from '../../parts/use-shown';
import type { NoticeWord } from '../../words/notices';
import type { ReasonWord } from '../../words/reasons';

/** What a supervisor can do for a colleague who is on the list. */
export const PERSON_DEEDS = [
  'pin',
  'badge',
  'badge-lost',
  'unlock',
  'supervisor',
  'signatory',
  'leave',
  'return',
] as const;
export type PersonDeed = (typeof PERSON_DEEDS)[number];

/** `id` is empty for a new colleague, else who it is about. */
export type PersonDraft = {
  readonly id: string;
  readonly deed: PersonDeed;
  readonly name: string;
  readonly role: Role;
  readonly pin: string;
  /** Her badge as it was scanned once, and twice; empty until then. */
  readonly badgeOnce: string;
  readonly badge: string;
  /** Of a decision: days as `YYYY-MM-DD`, the last one empty while open, and its number. */
  readonly from: string;
  readonly to: string;
  readonly decision: string;
  /** Why she leaves. */
  readonly reason: string;
};

export const noPerson: PersonDraft = {
  id: '',
  deed: 'pin',
  name: '',
  role: 'clerk',
  pin: '',
  badgeOnce: '',
  badge: '',
  from: '',
  to: '',
  decision: '',
  reason: '',
};

/** What the form's button does, and the notice when it is done. */
export function personDeed(
  work: Workplace,
  by: Shown,
  draft: PersonDraft,
): readonly [deed: () => Promise<Result<null, ReasonWord>>, done: NoticeWord] {
  const { id, pin, badge, deed } = draft;
  if (id === '') {
    const added = { id: work.newId(), name: draft.name.trim(), role: draft.role, pin };
    return [() => addPerson(work, by, added), 'person-added'];
  }
  switch (deed) {
    case 'pin':
      return [() => setPin(work, by, { person: id, pin }), 'pin-set'];
    case 'badge':
      return [
        () => (badge === '' ? refused('badge-not-scanned') : setBadge(work, by, { person: id, text: badge })),
        'badge-set',
      ];
    case 'badge-lost':
      return [() => revokeBadge(work, by, id), 'badge-revoked'];
    case 'unlock':
      return [() => unlockPin(work, by, id), 'pin-unlocked'];
    case 'supervisor':
    case 'signatory':
      return [() => grant(work, by, draft, deed), 'role-granted'];
    case 'leave':
      return [
        () => (draft.reason.trim() === '' ? refused('reason-missing') : letGo(work, by, id, draft.reason)),
        'person-left',
      ];
    case 'return':
      return [() => takeBack(work, by, id), 'person-returned'];
  }
}

async function grant(
  work: Workplace,
  by: Shown,
  { id, from, to, decision }: PersonDraft,
  kind: Granted['grant'],
): Promise<Result<null, ReasonWord>> {
  const granted = Granted.safeParse({ grant: kind, from, to: to === '' ? null : to, decision });
  return granted.success ? grantRole(work, by, id, granted.data) : refuse('bad-decision');
}

async function refused(reason: ReasonWord): Promise<Result<null, ReasonWord>> {
  return refuse(reason);
}
