import { NativeSelect, TextInput } from '@mantine/core';
import { useWords } from '../../state/use-words';
import { firstRunWords } from '../../words/first-run';
import { settingsWords } from '../../words/settings';
import { useWork } from '../work-context';
import { faultWords } from './field-faults';
import { ServicesField } from './services-field';
import styles from './settings.module.css';
import type { Form } from './settings-form';

type TextField = 'name' | 'unit' | 'city' | 'place' | 'phone' | 'counters';

/** Choices of the window in which a clerk comes back without PIN. */
const SWITCH_SECONDS = [0, 15, 30, 60, 120, 300];

/** Choices of the time after which nobody is at the PC. */
const LOCK_MINUTES = [0, 2, 5, 10, 15, 30, 60];

/** Choices of how long the city may be out of reach before its list of people is called old. */
const LIST_AGE_DAYS = [3, 5, 7, 14, 30];

/** Counters, changing over, locking, and the services that tickets are taken for. */
export function DeskSettings({ form }: { readonly form: Form }) {
  const { newId } = useWork();
  const words = useWords(firstRunWords);
  const settings = useWords(settingsWords);
  const textField = useTextField(form);
  return (
    <>
      <TextInput {...textField('counters')} description={words.countersHint} maxLength={60} />
      <NativeSelect
        size="md"
        label={settings.switchWindow}
        description={settings.switchWindowHint}
        value={String(form.draft.switchWithoutPinSeconds)}
        data={SWITCH_SECONDS.map(seconds => ({ value: String(seconds), label: settings.seconds(seconds) }))}
        onChange={event => form.edit({ switchWithoutPinSeconds: Number(event.currentTarget.value) })}
      />
      <NativeSelect
        size="md"
        label={settings.lockAfter}
        description={settings.lockAfterHint}
        value={String(form.draft.lockAfterMinutes)}
        data={LOCK_MINUTES.map(minutes => ({ value: String(minutes), label: settings.minutes(minutes) }))}
        onChange={event => form.edit({ lockAfterMinutes: Number(event.currentTarget.value) })}
      />
      <NativeSelect
        size="md"
        label={settings.listAge}
        description={settings.listAgeHint}
        value={String(form.draft.listAgeDays)}
        data={LIST_AGE_DAYS.map(days => ({ value: String(days), label: settings.afterDays(days) }))}
        onChange={event => form.edit({ listAgeDays: Number(event.currentTarget.value) })}
      />
      <NativeSelect
        size="md"
        label={settings.badges}
        description={settings.badgesHint}
        value={form.draft.badgesAlone ? 'alone' : 'with-pin'}
        data={[
          { value: 'with-pin', label: settings.badgesWithPin },
          { value: 'alone', label: settings.badgesAlone },
        ]}
        onChange={event => form.edit({ badgesAlone: event.currentTarget.value === 'alone' })}
      />
      <ServicesField
        services={form.draft.services}
        faults={form.faults}
        newKey={newId}
        onChange={services => form.edit({ services })}
      />
    </>
  );
}

/** What heads the slips; the code stays, because numbers hang on it. */
export function OfficeSettings({ form, code }: { readonly form: Form; readonly code: string }) {
  const words = useWords(firstRunWords);
  const settings = useWords(settingsWords);
  const textField = useTextField(form);
  return (
    <div className={styles.pairs}>
      <TextInput {...textField('name')} maxLength={120} />
      <TextInput size="md" label={settings.officeCode} value={code} readOnly />
      <TextInput {...textField('unit')} maxLength={120} />
      <TextInput {...textField('city')} maxLength={80} />
      <TextInput {...textField('place')} maxLength={80} />
      <TextInput {...textField('phone')} maxLength={20} />
      <p className={styles.hint}>{words.placeHint}</p>
    </div>
  );
}

function useTextField(form: Form) {
  const words = useWords(firstRunWords);
  const sentences = useWords(faultWords);
  return (field: TextField) => {
    const fault = form.faults[`office.${field}`];
    return {
      size: 'md',
      label: words[field],
      value: form.draft[field],
      error: fault && sentences[fault],
      onChange: (event: React.ChangeEvent<HTMLInputElement>) =>
        form.edit({ [field]: event.currentTarget.value }),
    };
  };
}
