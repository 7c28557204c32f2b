import { useState } from 'react';
import { setUpOffice } from '../../commands/set-up-office';
import { patchDevices, patchSession } from '../../state/store';
import type { ReasonWord } from '../../words/reasons';
import type { FieldFaults } from '../settings/field-faults';
import { useStartedDesk } from '../work-context';
import { checkForm, toSetUp } from './check-form';
import { freshForm, trialForm } from './fresh-form';
import type { SetUpForm } from './set-up-form';

const NONE: FieldFaults = {};

/** The set-up while it is filled in. Faults are shown from the first try on, and then as one types. */
export function useSetUp() {
  const { work, vault } = useStartedDesk();
  const [form, setForm] = useState<SetUpForm>(() => freshForm(work.newId));
  const [tried, setTried] = useState(false);
  const [busy, setBusy] = useState(false);
  const [refused, setRefused] = useState<ReasonWord | null>(null);
  const [isTrial, setTrial] = useState(false);
  const check = () => checkForm(form, vault.needsPassphrase);
  const isWeak = refused === 'weak-passphrase';
  const faults = tried ? { ...check(), ...(isWeak && { passphrase: refused }) } : NONE;
  return {
    form,
    faults,
    busy,
    refused,
    isTrial,
    needsPassphrase: vault.needsPassphrase,
    newKey: work.newId,
    change: (patch: Partial<SetUpForm>) => {
      setRefused(null);
      setForm(before => ({ ...before, ...patch }));
    },
    fillTrial: () => {
      setRefused(null);
      setTrial(true);
      setForm(trialForm(work.newId));
    },
    /** Answers whether the office now exists; the desk then opens by itself. */
    start: async (): Promise<boolean> => {
      setTried(true);
      if (Object.keys(check()).length > 0) return false;
      setBusy(true);
      const done = await setUpOffice(work, toSetUp(form));
      setBusy(false);
      if (done.ok) {
        patchDevices({ recoveryConfirmed: false });
        // Of the trial office nothing needs to be recovered.
        if (!isTrial) patchSession({ recoveryKey: done.value.recoveryKey });
      } else setRefused(done.reason);
      return done.ok;
    },
  };
}
