import { useState } from 'react';
import { setUpOffice } from '../../commands/set-up-office';
import { patchDevices, patchSession } from '../../state/store';
import type { FieldFaults } from '../settings/field-faults';
import { useAnswer } from '../use-answer';
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
  const answer = useAnswer();
  const [isTrial, setTrial] = useState(false);
  const check = () => checkForm(form, vault.needsPassphrase);
  const isWeak = answer.refused?.reason === 'weak-passphrase';
  const faults = tried ? { ...check(), ...(isWeak && { passphrase: 'weak-passphrase' as const }) } : NONE;
  return {
    form,
    faults,
    busy: answer.isBusy,
    /** Why not, in words, where no field says it. */
    refused: isWeak ? '' : answer.sentence,
    isTrial,
    needsPassphrase: vault.needsPassphrase,
    newKey: work.newId,
    change: (patch: Partial<SetUpForm>) => {
      answer.forgive();
      setForm(before => ({ ...before, ...patch }));
    },
    fillTrial: () => {
      answer.forgive();
      setTrial(true);
      setForm(trialForm(work.newId));
    },
    /** Answers whether the office now exists; the desk then opens by itself. */
    start: async (): Promise<boolean> => {
      setTried(true);
      if (Object.keys(check()).length > 0) return false;
      const done = await answer.run(() => setUpOffice(work, toSetUp(form)));
      if (!done) return false;
      patchDevices({ recoveryConfirmed: false });
      // Of the trial office nothing needs to be recovered.
      if (!isTrial) patchSession({ recoveryKey: done.value.recoveryKey });
      return true;
    },
  };
}
