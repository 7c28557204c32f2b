import { useState } from 'react';
import { ok, type Result, refuse } from '../../../shared/kit/result';
import { roleOn } from '../../../shared/people/role-on';
import { changeOffice } from '../../commands/change-office';
import { showPin } from '../../commands/show-pin';
import type { Workplace } from '../../commands/workplace';
import type { Stored } from '../../data/database';
import { notify } from '../../state/store';
import type { NoticeWord } from '../../words/notices';
import type { ReasonWord } from '../../words/reasons';
import { useWork } from '../work-context';
import type { FieldFaults } from './field-faults';
import { checkDraft, draftOf, type OfficeDraft } from './office-draft';
import { noPerson, type PersonDraft, personDeed } from './person-draft';

export type CityDraft = { readonly url: string; readonly token: string };
type By = { readonly person: string; readonly pin: string };

const NO_CITY: CityDraft = { url: '', token: '' };
const NONE: FieldFaults = {};

/** The settings while they are edited. Every change is shown by a supervisor's PIN, asked for that change alone. */
export function useSettings(office: Stored<'office'>, supervisors: readonly Stored<'person'>[]) {
  const work = useWork();
  const [draft, setDraft] = useState<OfficeDraft>(() => draftOf(office));
  const [person, setPerson] = useState(noPerson);
  const [city, setCity] = useState(NO_CITY);
  const [by, setBy] = useState<By>({ person: supervisors[0]?.id ?? '', pin: '' });
  const [faults, setFaults] = useState<FieldFaults>(NONE);
  const [refused, setRefused] = useState<ReasonWord | null>(null);
  const [saved, setSaved] = useState(false);
  const [busy, setBusy] = useState(false);

  const touch = () => {
    setRefused(null);
    setSaved(false);
    setFaults(NONE);
  };
  const run = async (deed: Promise<Result<null, ReasonWord>>, done: NoticeWord): Promise<boolean> => {
    touch();
    setBusy(true);
    const result = await deed;
    setBusy(false);
    setBy(({ person: same }) => ({ person: same, pin: '' }));
    setSaved(result.ok);
    if (result.ok) notify('done', done);
    else setRefused(result.reason);
    return result.ok;
  };

  return {
    ...{ draft, person, city, by, faults, refused, saved, busy },
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
    editBy: (patch: Partial<By>) => {
      touch();
      setBy(before => ({ ...before, ...patch }));
    },
    saveOffice: async (): Promise<boolean> => {
      const checked = checkDraft(draft);
      if (checked.change) return run(changeOffice(work, by, checked.change), 'office-changed');
      touch();
      setFaults(checked.faults);
      return false;
    },
    savePerson: async (): Promise<boolean> => {
      touch();
      if (person.id === '' && person.name.trim() === '') {
        setFaults({ 'person.name': 'required' });
        return false;
      }
      const done = await run(...personDeed(work, by, person));
      if (done) setPerson(noPerson);
      return done;
    },
    saveCity: () => run(connectCity(work, by, city), 'city-connected'),
  };
}

/** The link is the PC's, not the office's, so it is no deed; a supervisor has to be there all the same. */
async function connectCity(work: Workplace, by: By, link: CityDraft): Promise<Result<null, ReasonWord>> {
  const shown = await showPin(work, by);
  if (!shown.ok) return shown;
  if (roleOn(shown.value, work.today()) !== 'supervisor') return refuse('not-allowed');
  const connected = await work.ask('city.connect', link);
  return connected.ok ? ok(null) : connected;
}
