import { NativeSelect, TextInput } from '@mantine/core';
import { type FormEvent, useMemo, useState } from 'react';
import { roleOn, whyNotOn } from '../../../shared/people/role-on';
import { recoverPin } from '../../commands/recover-pin';
import { useLive } from '../../data/live';
import { peopleByName } from '../../data/queries';
import { useKeys } from '../../parts/use-keys';
import { notify, patchDevices } from '../../state/store';
import { useWords } from '../../state/use-words';
import { safetyWords } from '../../words/safety';
import { signInWords } from '../../words/sign-in';
import { KeyButton } from '../dossier/key-button';
import { useAnswer } from '../use-answer';
import { useBadge } from '../use-badge';
import { useWork } from '../work-context';
import styles from './sign-in.module.css';

/** Who helps whom; and, for a supervisor whom nobody can help, a new PIN by the recovery key. */
export function ForgottenPin({ onBack }: { readonly onBack: () => void }) {
  const work = useWork();
  const words = useWords(signInWords);
  const groups = useWords(safetyWords);
  const people = useLive(() => peopleByName(work.db), [work]) ?? [];
  const supervisors = people.filter(
    person => !whyNotOn(person, work.today()) && roleOn(person, work.today()) === 'supervisor',
  );
  const [form, setForm] = useState({ person: '', typed: '', pin: '' });
  const answer = useAnswer();
  const edit = (patch: Partial<typeof form>) => {
    answer.forgive();
    setForm(before => ({ ...before, ...patch }));
  };
  useKeys(useMemo(() => ({ Escape: onBack }), [onBack]));
  // Whatever is scanned meanwhile reaches no desk below.
  useBadge(() => undefined);
  const person = supervisors.find(({ id }) => id === form.person) ?? supervisors[0];
  const recover = async (event: FormEvent) => {
    event.preventDefault();
    if (!person) return;
    const fresh = { person: person.id, pin: form.pin };
    if (!(await answer.run(() => recoverPin(work, form.typed, fresh)))) return;
    // Whoever typed it has it on paper.
    patchDevices({ recoveryConfirmed: true });
    notify('done', 'pin-set', person.name);
    onBack();
  };
  const { refused, sentence } = answer;
  const isAboutPin = refused?.reason === 'weak-pin' || refused?.reason === 'choose-another';
  const where = refused?.reason === 'recovery-key-typo' ? `${groups.group(refused.detail ?? '')}. ` : '';
  return (
    <form className={styles.form} onSubmit={event => void recover(event)}>
      <h1 className={styles.title}>{words.forgottenTitle}</h1>
      <p className={styles.intro}>{words.forgottenIntro}</p>
      <NativeSelect
        size="md"
        label={words.forgottenWhose}
        value={person?.id ?? ''}
        data={supervisors.map(({ id, name }) => ({ value: id, label: name }))}
        onChange={event => edit({ person: event.currentTarget.value })}
      />
      <TextInput
        size="md"
        autoFocus
        label={words.recoveryKey}
        description={groups.recoveryHint}
        inputMode="numeric"
        autoComplete="off"
        maxLength={80}
        value={form.typed}
        error={!isAboutPin && sentence && `${where}${sentence}`}
        onChange={event => edit({ typed: event.currentTarget.value })}
      />
      <TextInput
        size="md"
        label={words.newPin}
        description={words.newPinHint}
        inputMode="numeric"
        autoComplete="off"
        maxLength={12}
        value={form.pin}
        error={isAboutPin && sentence}
        onChange={event => edit({ pin: event.currentTarget.value.trim() })}
      />
      <p className={styles.hint}>{words.recovered}</p>
      <div className={styles.answer}>
        <KeyButton type="submit" keys="Enter" loading={answer.isBusy} disabled={!person}>
          {words.recover}
        </KeyButton>
        <KeyButton variant="default" keys="Esc" onClick={onBack}>
          {words.back}
        </KeyButton>
      </div>
    </form>
  );
}
