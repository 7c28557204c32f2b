import { NativeSelect, TextInput } from '@mantine/core';
import { memo, type ReactNode, type Ref } from 'react';
import { nameDoubtful } from '../../shared/scanning/name-doubt';
import { maskAddress, maskNumber } from '../parts/mask';
import type { PersonForm } from '../state/intake-form';
import { useWords } from '../state/use-words';
import { intakeWords } from '../words/intake';
import styles from './person-fields.module.css';

/** Errors by field name; a sentence each. */
export type FieldErrors = Readonly<Partial<Record<string, string>>>;

/** Who stands at the counter, or whose matter it is: filled by a card or typed. */
export const PersonFields = memo(function PersonFields(props: {
  readonly person: PersonForm;
  readonly onChange: (patch: Partial<PersonForm>) => void;
  readonly errors: FieldErrors;
  readonly nameRef?: Ref<HTMLInputElement>;
  readonly group: 'submitter' | 'owner';
  /** Card number, phone and address lie masked while the cursor is elsewhere. */
  readonly isMasked?: boolean;
}) {
  const { person, onChange, errors, nameRef, group, isMasked = false } = props;
  const words = useWords(intakeWords);
  const field = (key: 'name' | 'idNumber' | 'birthDate' | 'address' | 'phone') => ({
    label: words[key],
    value: person[key],
    error: errors[key],
    autoComplete: 'off',
    inputContainer: (input: ReactNode) => (
      <div
        className={styles.cover}
        data-mask={(isMasked && !errors[key] && maskOf(key, person)) || undefined}
      >
        {input}
      </div>
    ),
    onChange: (event: { currentTarget: HTMLInputElement }) =>
      onChange({ [key]: event.currentTarget.value, ...(key === 'name' && { fromCard: false }) }),
  });
  return (
    <div className={styles.person} data-person={group}>
      <TextInput className={styles.name} {...(nameRef ? { ref: nameRef } : {})} {...field('name')} />
      <TextInput {...field('idNumber')} />
      <TextInput {...field('birthDate')} placeholder={words.birthDateHint} />
      <TextInput className={styles.address} {...field('address')} />
      <TextInput {...field('phone')} inputMode="tel" />
      <NativeSelect
        label={words.sex}
        value={person.sex}
        onChange={event => onChange({ sex: event.currentTarget.value as PersonForm['sex'] })}
        data={(['', 'male', 'female'] as const).map(value => ({ value, label: words.sexes[value] }))}
      />
      {person.fromCard && (
        <p className={styles.fromCard} role="status">
          {nameDoubtful(person.name) ? words.nameDoubtful : words.readFromCard}
        </p>
      )}
    </div>
  );
});

/** What is shown instead of a field's value; nothing where it may be read. */
function maskOf(key: keyof PersonForm, person: PersonForm): string {
  if (key === 'idNumber' || key === 'phone') return maskNumber(person[key]);
  return key === 'address' && person.address !== '' ? maskAddress(person.address) : '';
}
