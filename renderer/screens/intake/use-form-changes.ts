import { useMemo } from 'react';
import type { IntakeForm, PersonForm } from '../../state/intake-form';
import { patchForm, patchPerson } from '../../state/store';

/** The changes of one clerk's page, the same functions at every drawing so that groups can stay as they are. */
export function useFormChanges(person: string) {
  return useMemo(
    () => ({
      change: (patch: Partial<IntakeForm>) => patchForm(person, patch),
      changeSubmitter: (patch: Partial<PersonForm>) => patchPerson(person, 'submitter', patch),
      changeOwner: (patch: Partial<PersonForm>) => patchPerson(person, 'owner', patch),
      changePapers: (papers: IntakeForm['papers']) => patchForm(person, { papers }),
    }),
    [person],
  );
}
