import { useState } from 'react';
import { ok, type Result, refuse } from '../../../shared/kit/result';
import type { Role } from '../../../shared/people/person';
import { addPerson } from '../../commands/add-person';
import { changeOffice } from '../../commands/change-office';
import { setPin } from '../../commands/set-pin';
import { showPin } from '../../commands/show-pin';
import type { Workplace } from '../../commands/workplace';
import type { Stored } from '../../data/database';
import { notify } from '../../state/store';
import type { NoticeWord } from '../../words/notices';
import type { ReasonWord } from '../../words/reasons';
import { useWork } from '../work-context';
import type { FieldFaults } from './field-faults';
import { checkDraft, draftOf, type OfficeDraft } from './office-draft';

/** `id` is empty for a new colleague, else whose PIN is set anew. */
export type NewPerson = {
  readonly id: string;
  readonly name: string;
  readonly role: Role;
  readonly pin: string;
};
export type CityDraft = { readonly url: string; readonly token: string };
type By = { readonly person: string; readonly pin: string };

const NOBODY: NewPerson = { id: '', name: '', role: 'clerk', pin: '' };
const NO_CITY: CityDraft = { url: '', token: '' };
const NONE: FieldFaults = {};

/** The settings while they are edited. Every change is shown by a supervisor's PIN, asked for that change alone. */
export function useSettings(office: Stored<'office'>, supervisors: readonly Stored<'person'>[]) {
  const work = useWork();
  const [draft, setDraft] = useState<OfficeDraft>(() => draftOf(office));
  const [person, setPerson] = useState(NOBODY);
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
    editPerson: (patch: Partial<NewPerson>) => {
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
      if (person.id !== '') {
        const set = await run(setPin(work, by, { person: person.id, pin: person.pin }), 'pin-set');
        if (set) setPerson(NOBODY);
        return set;
      }
      if (person.name.trim() === '') {
        setFaults({ 'person.name': 'required' });
        return false;
      }
      const added = { ...person, name: person.name.trim(), id: work.newId() };
      const done = await run(addPerson(work, by, added), 'person-added');
      if (done) setPerson(NOBODY);
      return done;
    },
    saveCity: () => run(connectCity(work, by, city), 'city-connected'),
  };
}

/** The link is the PC's, not the office's, so it is no deed; a supervisor has to be there all the same. */
async function connectCity(work: Workplace, by: By, link: CityDraft): Promise<Result<null, ReasonWord>> {
  const shown = await showPin(work, by);
  if (!shown.ok) return shown;
  if (shown.value.role !== 'supervisor') return refuse('not-allowed');
  const connected = await work.ask('city.connect', link);
  return connected.ok ? ok(null) : connected;
}
