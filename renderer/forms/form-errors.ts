import type { ReasonWord } from '../words/reasons';
import type { FieldErrors } from './person-fields';

/** Which field of the intake page a refusal speaks of; the rest is said beside the button only. */
const places: Readonly<Partial<Record<ReasonWord, readonly [group: Group, field: string]>>> = {
  'name-missing': ['submitter', 'name'],
  'bad-name': ['submitter', 'name'],
  'bad-id-number': ['submitter', 'idNumber'],
  'bad-birth-date': ['submitter', 'birthDate'],
  'bad-phone': ['submitter', 'phone'],
  'owner-name-missing': ['owner', 'name'],
  'unknown-procedure': ['procedure', 'procedure'],
  'procedure-name-missing': ['procedure', 'otherName'],
  'basis-missing': ['fees', 'basis'],
  'bad-term': ['fees', 'term'],
  'bad-fee': ['fees', 'extraFees'],
  'empty-paper-line': ['papers', 'papers'],
};

type Group = 'submitter' | 'owner' | 'procedure' | 'papers' | 'fees';

/** The refusal's sentence at its field, when the group is the one it speaks of. */
export function errorsFor(group: Group, reason: ReasonWord | null, sentence: string): FieldErrors {
  const place = reason === null ? undefined : places[reason];
  return place?.[0] === group ? { [place[1]]: sentence } : {};
}
