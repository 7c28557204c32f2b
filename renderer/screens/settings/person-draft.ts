import { type Result, refuse } from '../../../shared/kit/result';
import { Granted, type Role, StaffCode } from '../../../shared/people/person';
import { addPerson } from '../../commands/add-person';
import {
  grantRole,
  letGo,
  matchPerson,
  revokeBadge,
  takeBack,
  unlockPin,
} from '../../commands/change-person';
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
  'match',
  'apart',
] as const;
export type PersonDeed = (typeof PERSON_DEEDS)[number];

/** `id` is empty for a new colleague, else who it is about. */
export type PersonDraft = {
  readonly id: string;
  readonly deed: PersonDeed;
  readonly name: string;
  readonly role: Role;
  readonly pin: string;
  /** Of somebody new, empty where it is not known; else the line of the city's list that she is, or is not. */
  readonly staffCode: string;
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
  staffCode: '',
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
    return [() => add(work, by, draft), 'person-added'];
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
    case 'match':
    case 'apart':
      return [
        () => matchPerson(work, by, id, { staffCode: draft.staffCode, isSame: deed === 'match' }),
        'person-matched',
      ];
    case 'return':
      return [() => takeBack(work, by, id), 'person-returned'];
  }
}

async function add(
  work: Workplace,
  by: Shown,
  { name, role, pin, staffCode: typed }: PersonDraft,
): Promise<Result<null, ReasonWord>> {
  const staffCode = typed.trim() === '' ? undefined : StaffCode.safeParse(typed).data;
  if (staffCode === undefined && typed.trim() !== '') return refuse('bad-staff-code');
  return addPerson(work, by, {
    id: work.newId(),
    name: name.trim(),
    role,
    pin,
    ...(staffCode && { staffCode }),
  });
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
