import { Button, Kbd, NativeSelect, TextInput } from '@mantine/core';
import type { Stored } from '../../data/database';
import { useWords } from '../../state/use-words';
import { reasonWords } from '../../words/reasons';
import { settingsWords } from '../../words/settings';
import styles from './settings.module.css';
import type { Form, Page } from './settings-form';

/** Who answers for this change, by PIN; the button says what it keeps. */
export function ShowSupervisor(props: {
  readonly form: Form;
  readonly page: Page;
  readonly supervisors: readonly Stored<'person'>[];
}) {
  const { form, page, supervisors } = props;
  const words = useWords(settingsWords);
  const reasons = useWords(reasonWords);
  const wrong = Object.keys(form.faults).length;
  const isPin = form.refused === 'wrong-pin' || form.refused === 'pin-locked';
  const isElsewhere =
    form.refused === 'weak-pin' || form.refused === 'same-pin' || form.refused === 'bad-city-address';
  const link = form.city.url.trim() === '' ? words.disconnect : words.connect;
  const onPerson = form.person.id === '' ? words.addPerson : words.personDeeds[form.person.deed];
  const deed = page === 'people' ? onPerson : page === 'city' ? link : words.save;
  return (
    <div className={styles.foot}>
      <div className={styles.by}>
        <NativeSelect
          className={styles.grow}
          size="md"
          label={words.supervisor}
          value={form.by.person}
          data={supervisors.map(({ id, name }) => ({ value: id, label: name }))}
          onChange={event => form.editBy({ person: event.currentTarget.value })}
        />
        <TextInput
          className={styles.grow}
          size="md"
          type="password"
          inputMode="numeric"
          autoComplete="off"
          label={words.pin}
          maxLength={12}
          value={form.by.pin}
          error={isPin && form.refused ? reasons[form.refused] : undefined}
          onChange={event => form.editBy({ pin: event.currentTarget.value.trim() })}
        />
        <Button type="submit" size="md" loading={form.busy} rightSection={<Kbd>Enter</Kbd>}>
          {deed}
        </Button>
      </div>
      <p className={styles.state} role="status" data-tone={form.saved ? 'ok' : 'bad'}>
        {form.saved && words.saved}
        {wrong > 0 && words.faults(wrong)}
        {form.refused && !isPin && !isElsewhere && reasons[form.refused]}
      </p>
    </div>
  );
}
