import { useDeferredValue, useMemo } from 'react';
import { findProcedure } from '../../../shared/catalogue/catalogue';
import { otherProcedure } from '../../../shared/catalogue/other-procedure';
import { OTHER_ID, type Procedure } from '../../../shared/catalogue/procedure';
import { prepareReception, type Reception } from '../../../shared/intake/prepare-reception';
import type { Result } from '../../../shared/kit/result';
import type { Stored } from '../../data/database';
import { toIntake } from '../../forms/to-intake';
import type { IntakeForm } from '../../state/intake-form';
import type { ReasonWord } from '../../words/reasons';
import { useWork } from '../work-context';

export type Seat = { readonly counter: number; readonly person: Stored<'person'> };

/** The chosen procedure, or undefined. */
export function useProcedure(form: IntakeForm): Procedure | undefined {
  const { catalogue } = useWork();
  return useMemo(() => {
    if (form.procedure === OTHER_ID) return otherProcedure({ name: form.otherName, term: null, papers: [] });
    return form.procedure === '' ? undefined : findProcedure(catalogue, form.procedure);
  }, [catalogue, form.procedure, form.otherName]);
}

/**
 * What would be received if F10 were pressed now, or what is missing. Computed a moment after the keys, so
 * that typing never waits for it.
 */
export function useReception(
  form: IntakeForm,
  office: Stored<'office'>,
  seat: Seat,
  ticket: string | null,
): Result<Reception, ReasonWord> {
  const work = useWork();
  const calm = useDeferredValue(form);
  return useMemo(() => {
    const intake = toIntake(calm, { counter: seat.counter, ticket });
    if (!intake.ok) return intake;
    const desk = { catalogue: work.catalogue, calendar: work.calendarOf(office), office };
    return prepareReception(intake.value, desk, work.now());
  }, [calm, office, seat.counter, ticket, work]);
}
