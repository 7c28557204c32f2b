import { NativeSelect, TextInput } from '@mantine/core';
import { Role } from '../../../shared/people/person';
import type { Stored } from '../../data/database';
import { useWords } from '../../state/use-words';
import { firstRunWords } from '../../words/first-run';
import { reasonWords } from '../../words/reasons';
import { settingsWords } from '../../words/settings';
import { faultWords } from './field-faults';
import fields from './fields.module.css';
import styles from './settings.module.css';
import type { Form } from './settings-form';

/** Who works here, and a new colleague. */
export function PeopleSettings(props: { readonly form: Form; readonly people: readonly Stored<'person'>[] }) {
  const { form, people } = props;
  const words = useWords(settingsWords);
  const shared = useWords(firstRunWords);
  const sentences = useWords(faultWords);
  const reasons = useWords(reasonWords);
  const isKnown = form.person.id !== '';
  const name = form.faults['person.name'];
  return (
    <div className={styles.pairs}>
      <section className={fields.group}>
        <h3 className={fields.legend}>{words.peopleNow}</h3>
        <ul className={styles.people}>
          {people.map(person => (
            <li key={person.id}>
              <strong>{person.name}</strong> <span className={styles.hint}>{shared.roles[person.role]}</span>
            </li>
          ))}
        </ul>
      </section>
      <fieldset className={fields.group}>
        <legend className={fields.legend}>{words.addOrSetPin}</legend>
        <NativeSelect
          size="md"
          label={words.whose}
          value={form.person.id}
          data={[
            { value: '', label: words.newPerson },
            ...people.map(({ id, name: label }) => ({ value: id, label })),
          ]}
          onChange={event => form.editPerson({ id: event.currentTarget.value })}
        />
        <TextInput
          size="md"
          disabled={isKnown}
          label={shared.personNameShort}
          maxLength={120}
          value={form.person.name}
          error={name && sentences[name]}
          onChange={event => form.editPerson({ name: event.currentTarget.value })}
        />
        <NativeSelect
          size="md"
          disabled={isKnown}
          label={words.roleOfNew}
          value={form.person.role}
          data={Role.options.map(role => ({ value: role, label: shared.roles[role] }))}
          onChange={event => form.editPerson({ role: Role.parse(event.currentTarget.value) })}
        />
        <TextInput
          size="md"
          label={words.newPin}
          description={words.newPinHint}
          inputMode="numeric"
          autoComplete="off"
          maxLength={12}
          value={form.person.pin}
          error={form.refused === 'weak-pin' && reasons['weak-pin']}
          onChange={event => form.editPerson({ pin: event.currentTarget.value.trim() })}
        />
      </fieldset>
    </div>
  );
}
