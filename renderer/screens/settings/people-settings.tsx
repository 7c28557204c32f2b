import { NativeSelect, TextInput } from '@mantine/core';
import { findDoubts } from '../../../shared/people/one-per-person';
import { type Listed, Role } from '../../../shared/people/person';
import type { Stored } from '../../data/database';
import { DayInput } from '../../forms/day-input';
import { useWords } from '../../state/use-words';
import { firstRunWords } from '../../words/first-run';
import { settingsWords } from '../../words/settings';
import { useListAge } from '../city/use-list-age';
import { BadgeField } from './badge-field';
import { faultWords } from './field-faults';
import fields from './fields.module.css';
import { PeopleList } from './people-list';
import { PERSON_DEEDS, type PersonDeed } from './person-draft';
import styles from './settings.module.css';
import type { Form } from './settings-form';

/** Who works here, and a new colleague. */
export function PeopleSettings(props: {
  readonly form: Form;
  readonly people: readonly Stored<'person'>[];
  readonly office: Stored<'office'>;
}) {
  const { form, people, office } = props;
  const listAge = useListAge(office);
  const words = useWords(settingsWords);

  const isKnown = form.person.id !== '';
  const { deed } = form.person;
  const doubts = findDoubts(people).filter(({ person }) => person.id === form.person.id);
  const lines = linesFor(people, form.person.id);
  const deeds = PERSON_DEEDS.filter(
    one => (one !== 'match' || lines.length > 0) && (one !== 'apart' || doubts.length > 0),
  );
  return (
    <div className={styles.pairs}>
      {listAge !== null && <p className={styles.listOld}>{words.listOld(listAge)}</p>}
      <PeopleList people={people} onMatch={match => form.editPerson(match)} />
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
          onChange={event => form.editPerson({ id: event.currentTarget.value, badgeOnce: '', badge: '' })}
        />
        {isKnown && (
          <NativeSelect
            size="md"
            label={words.personDeed}
            value={deed}
            data={deeds.map(value => ({ value, label: words.personDeeds[value] }))}
            onChange={event => form.editPerson({ deed: event.currentTarget.value as PersonDeed })}
          />
        )}
        {!isKnown && <NewPersonFields form={form} />}
        {(!isKnown || deed === 'pin') && (
          <TextInput
            size="md"
            label={words.newPin}
            description={words.newPinHint}
            inputMode="numeric"
            autoComplete="off"
            maxLength={12}
            value={form.person.pin}
            error={isOfNewPin(form.answer.refused?.reason) && form.answer.sentence}
            onChange={event => form.editPerson({ pin: event.currentTarget.value.trim() })}
          />
        )}
        {isKnown && deed === 'badge' && <BadgeField key={form.person.id} form={form} />}
        {isKnown && (deed === 'supervisor' || deed === 'signatory') && <DecisionFields form={form} />}
        {isKnown && (deed === 'match' || deed === 'apart') && (
          <NativeSelect
            size="md"
            label={words.lineOfList}
            description={words.lineHint}
            value={form.person.staffCode}
            data={[
              { value: '', label: words.noLine },
              ...lines.map(({ staffCode, name }) => ({ value: staffCode, label: `${staffCode} · ${name}` })),
            ]}
            onChange={event => form.editPerson({ staffCode: event.currentTarget.value })}
          />
        )}
        {isKnown && deed === 'leave' && (
          <TextInput
            size="md"
            label={words.leaveReason}
            maxLength={200}
            value={form.person.reason}
            onChange={event => form.editPerson({ reason: event.currentTarget.value })}
          />
        )}
      </fieldset>
    </div>
  );
}

function NewPersonFields({ form }: { readonly form: Form }) {
  const words = useWords(settingsWords);
  const shared = useWords(firstRunWords);
  const sentences = useWords(faultWords);
  const name = form.faults['person.name'];
  return (
    <>
      <TextInput
        size="md"
        label={shared.personNameShort}
        maxLength={120}
        value={form.person.name}
        error={name && sentences[name]}
        onChange={event => form.editPerson({ name: event.currentTarget.value })}
      />
      <NativeSelect
        size="md"
        label={words.roleOfNew}
        value={form.person.role}
        data={Role.options.map(role => ({ value: role, label: shared.roles[role] }))}
        onChange={event => form.editPerson({ role: Role.parse(event.currentTarget.value) })}
      />
      <TextInput
        size="md"
        label={words.staffCode}
        description={words.staffCodeHint}
        autoComplete="off"
        maxLength={40}
        value={form.person.staffCode}
        onChange={event => form.editPerson({ staffCode: event.currentTarget.value })}
      />
    </>
  );
}

/** The lines of the city's list that nobody of the office is yet; none for somebody who is on it. */
function linesFor(people: readonly Stored<'person'>[], id: string): readonly Listed[] {
  if (people.some(person => person.id === id && person.listing)) return [];
  return people.flatMap(({ listing, staffCode }) => (listing && staffCode === undefined ? [listing] : []));
}

/** From when to when, by which decision. */
function DecisionFields({ form }: { readonly form: Form }) {
  const words = useWords(settingsWords);
  return (
    <>
      <TextInput
        size="md"
        label={words.decision}
        maxLength={120}
        value={form.person.decision}
        onChange={event => form.editPerson({ decision: event.currentTarget.value })}
      />
      <DayInput
        size="md"
        label={words.grantFrom}
        value={form.person.from}
        onChange={from => form.editPerson({ from })}
      />
      <DayInput
        size="md"
        label={words.grantTo}
        description={words.grantToHint}
        value={form.person.to}
        onChange={to => form.editPerson({ to })}
      />
    </>
  );
}

function isOfNewPin(reason: string | undefined): boolean {
  return reason === 'weak-pin' || reason === 'choose-another';
}
