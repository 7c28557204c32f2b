import { ActionIcon, Button, Input, TextInput } from '@mantine/core';
import { useWords } from '../../state/use-words';
import { firstRunWords } from '../../words/first-run';
import type { ServiceDraft } from '../first-run/set-up-form';
import { type FieldFaults, faultWords } from './field-faults';
import styles from './fields.module.css';
import { withoutRow, withRow } from './list-edit';

type Props = {
  readonly services: readonly ServiceDraft[];
  readonly faults: FieldFaults;
  readonly newKey: () => string;
  readonly onChange: (services: readonly ServiceDraft[]) => void;
};

/** Services that tickets are taken for: a letter and a name each. */
export function ServicesField({ services, faults, newKey, onChange }: Props) {
  const words = useWords(firstRunWords);
  const sentences = useWords(faultWords);
  const faultAt = (field: string) => {
    const fault = faults[field];
    return fault && sentences[fault];
  };
  const add = () => onChange([...services, { key: newKey(), prefix: freeLetter(services), name: '' }]);
  return (
    <fieldset className={styles.group}>
      <legend className={styles.legend}>{words.services}</legend>
      {services.map(({ key, prefix, name }, at) => (
        <div key={key} className={styles.row}>
          <TextInput
            className={styles.letter}
            size="md"
            aria-label={words.prefix(at + 1)}
            value={prefix}
            maxLength={1}
            error={faultAt(`office.services.${at}.prefix`)}
            onChange={event =>
              onChange(withRow(services, at, { prefix: event.currentTarget.value.toUpperCase() }))
            }
          />
          <TextInput
            className={styles.wide}
            size="md"
            aria-label={words.serviceName(at + 1)}
            value={name}
            maxLength={80}
            error={faultAt(`office.services.${at}.name`)}
            onChange={event => onChange(withRow(services, at, { name: event.currentTarget.value }))}
          />
          <ActionIcon
            className={styles.remove}
            variant="subtle"
            color="gray"
            size="xl"
            aria-label={words.removeService(name || prefix)}
            disabled={services.length === 1}
            onClick={() => onChange(withoutRow(services, at))}
          >
            ✕
          </ActionIcon>
        </div>
      ))}
      {faults['office.services'] && <Input.Error>{faultAt('office.services')}</Input.Error>}
      <Button variant="default" size="sm" onClick={add} disabled={services.length === 26}>
        + {words.addService}
      </Button>
    </fieldset>
  );
}

function freeLetter(services: readonly ServiceDraft[]): string {
  const taken = new Set(services.map(service => service.prefix));
  return [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ'].find(letter => !taken.has(letter)) ?? '';
}
