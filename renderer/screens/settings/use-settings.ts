import { useState } from 'react';
import { type Result, refuse } from '../../../shared/kit/result';
import type { OwnWire } from '../../../shared/office/printers';
import { roleOn } from '../../../shared/people/role-on';
import { changeOffice } from '../../commands/change-office';
import { showPin } from '../../commands/show-pin';
import type { Workplace } from '../../commands/workplace';
import type { Stored } from '../../data/database';
import { type Showing, type Shown, useShown } from '../../parts/use-shown';
import { notify } from '../../state/store';
import type { NoticeWord } from '../../words/notices';
import type { ReasonWord } from '../../words/reasons';
import { useAnswer } from '../use-answer';
import { useWork } from '../work-context';
import type { FieldFaults } from './field-faults';
import { checkDraft, draftOf, type OfficeDraft } from './office-draft';
import { noPerson, type PersonDraft, personDeed } from './person-draft';

export type CityDraft = { readonly url: string; readonly token: string };

const NO_CITY: CityDraft = { url: '', token: '' };
const NONE: FieldFaults = {};

/** The settings while they are edited. Every change is shown by a supervisor's PIN, asked for that change alone. */
export function useSettings(office: Stored<'office'>, supervisors: readonly Stored<'person'>[]) {
  const work = useWork();
  const [draft, setDraft] = useState<OfficeDraft>(() => draftOf(office));
  const [person, setPerson] = useState(noPerson);
  const [city, setCity] = useState(NO_CITY);
  const by = useShown(supervisors);
  const [faults, setFaults] = useState<FieldFaults>(NONE);
  const answer = useAnswer();
  const [saved, setSaved] = useState(false);

  const touch = () => {
    answer.forgive();
    setSaved(false);
    setFaults(NONE);
  };
  const run = async (deed: () => Promise<Result<null, ReasonWord>>, word: NoticeWord): Promise<boolean> => {
    touch();
    const done = await answer.run(deed);
    by.forgetPin();
    setSaved(done !== undefined);
    if (done) notify('done', word);
    return done !== undefined;
  };
  /** Whatever is typed below, what was said of the last try goes. */
  const showing: Showing = {
    ...by,
    change: patch => {
      touch();
      by.change(patch);
    },
  };

  return {
    ...{ draft, person, city, showing, answer, faults, saved },
    /** As it will be once this is kept. */
    logo: draft.logo === undefined ? (office.logo ?? null) : draft.logo,
    edit: (patch: Partial<OfficeDraft>) => {
      touch();
      setDraft(before => ({ ...before, ...patch }));
    },
    editPerson: (patch: Partial<PersonDraft>) => {
      touch();
      setPerson(before => ({ ...before, ...patch }));
    },
    editCity: (patch: Partial<CityDraft>) => {
      touch();
      setCity(before => ({ ...before, ...patch }));
    },
    saveOffice: async (): Promise<boolean> => {
      const checked = checkDraft(draft);
      if (!checked.change) {
        touch();
        setFaults(checked.faults);
        return false;
      }
      const done = await run(() => changeOffice(work, by.shown, checked.change), 'office-changed');
      if (done) setDraft(({ logo: _kept, ...untouched }) => untouched);
      return done;
    },
    savePerson: async (): Promise<boolean> => {
      touch();
      if (person.id === '' && person.name.trim() === '') {
        setFaults({ 'person.name': 'required' });
        return false;
      }
      const done = await run(...personDeed(work, by.shown, person));
      if (done) setPerson(noPerson);
      return done;
    },
    saveCity: () =>
      run(() => ofThisPc(work, by.shown, () => work.ask('city.connect', city)), 'city-connected'),
    /** Null: the printer that is lent is lent no more. */
    lend: (wire: OwnWire | null) =>
      run(
        () =>
          ofThisPc<ReasonWord>(work, by.shown, () =>
            wire
              ? work.ask('neighbours.lend', { wire, by: by.shown.person })
              : work.ask('neighbours.stop-lending', { by: by.shown.person }),
          ),
        wire ? 'printer-lent' : 'printer-not-lent',
      ),
  };
}

/** A change of this PC alone, so it is no deed of the office; a supervisor has to be there all the same. */
async function ofThisPc<R extends ReasonWord>(
  work: Workplace,
  by: Shown,
  change: () => Promise<Result<null, R>>,
): Promise<Result<null, ReasonWord>> {
  const shown = await showPin(work, by);
  if (!shown.ok) return shown;
  if (roleOn(shown.value, work.today()) !== 'supervisor') return refuse('not-allowed');
  return change();
}
