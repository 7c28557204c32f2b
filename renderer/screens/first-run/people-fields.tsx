import { ActionIcon, Button, Input, NativeSelect, Switch, TextInput } from '@mantine/core';
import { useState } from 'react';
import { Role } from '../../../shared/people/person';
import { useWords } from '../../state/use-words';
import { firstRunWords } from '../../words/first-run';
import { type FieldFaults, faultWords } from '../settings/field-faults';
import styles from '../settings/fields.module.css';
import { withoutRow, withRow } from '../settings/list-edit';
import { isAlone } from './check-form';
import own from './first-run.module.css';
import { freshPerson } from './fresh-form';
import type { PersonDraft } from './set-up-form';

type Props = {
  readonly people: readonly PersonDraft[];
  readonly waiver: string;
  readonly faults: FieldFaults;
  readonly newKey: () => string;
  readonly onChange: (people: readonly PersonDraft[]) => void;
  readonly onWaive: (waiver: string) => void;
};

/** The people of the office with their first PINs, which whoever sets up reads and hands out. */
export function PeopleFields({ people, waiver, faults, newKey, onChange, onWaive }: Props) {
  const words = useWords(firstRunWords);
  const sentences = useWords(faultWords);
  const [hidden, setHidden] = useState(false);
  const missing = faults.people;
  return (
    <>
      <p className={own.hint}>{words.peopleHint}</p>
      {people.map((person, at) => (
        <PersonFields
          key={person.key}
          person={person}
          at={at}
          faults={faults}
          hidden={hidden}
          onChange={patch => onChange(withRow(people, at, patch))}
          onRemove={people.length > 2 ? () => onChange(withoutRow(people, at)) : undefined}
        />
      ))}
      {isAlone(people) && (
        <TextInput
          size="md"
          label={words.waiver}
          description={words.waiverHint}
          maxLength={200}
          value={waiver}
          error={faults.waiver && sentences[faults.waiver]}
          onChange={event => onWaive(event.currentTarget.value)}
        />
      )}
      {missing && <Input.Error size="md">{sentences[missing]}</Input.Error>}
      <div className={own.peopleEnd}>
        <Button
          variant="default"
          size="sm"
          onClick={() => onChange([...people, freshPerson(newKey(), 'clerk')])}
        >
          + {words.addPerson}
        </Button>
        <Switch
          label={words.hidePins}
          checked={hidden}
          onChange={event => setHidden(event.currentTarget.checked)}
        />
      </div>
    </>
  );
}

function PersonFields(props: {
  readonly person: PersonDraft;
  readonly at: number;
  readonly faults: FieldFaults;
  readonly hidden: boolean;
  readonly onChange: (patch: Partial<PersonDraft>) => void;
  readonly onRemove: (() => void) | undefined;
}) {
  const { person, at, faults, hidden, onChange, onRemove } = props;
  const words = useWords(firstRunWords);
  const sentences = useWords(faultWords);
  const name = faults[`people.${at}.name`];
  const pin = faults[`people.${at}.pin`];
  return (
    <div className={own.person}>
      <div className={styles.row}>
        <TextInput
          className={styles.wide}
          size="md"
          aria-label={words.personName(at + 1)}
          placeholder={words.personNameShort}
          value={person.name}
          maxLength={120}
          error={name && sentences[name]}
          onChange={event => onChange({ name: event.currentTarget.value })}
        />
        {onRemove && (
          <ActionIcon
            className={styles.remove}
            variant="subtle"
            color="gray"
            size="xl"
            aria-label={words.removePerson(person.name || words.personName(at + 1))}
            onClick={onRemove}
          >
            ✕
          </ActionIcon>
        )}
      </div>
      <div className={styles.row}>
        <NativeSelect
          className={own.role}
          size="md"
          aria-label={words.role(at + 1)}
          value={person.role}
          data={Role.options.map(role => ({ value: role, label: words.roles[role] }))}
          onChange={event => onChange({ role: Role.parse(event.currentTarget.value) })}
        />
        <TextInput
          className={styles.wide}
          classNames={{ input: own.pin }}
          size="md"
          type={hidden ? 'password' : 'text'}
          inputMode="numeric"
          autoComplete="off"
          aria-label={words.pin(at + 1)}
          placeholder={words.pinShort}
          value={person.pin}
          maxLength={12}
          error={pin && sentences[pin]}
          onChange={event => onChange({ pin: event.currentTarget.value.trim() })}
        />
      </div>
    </div>
  );
}
