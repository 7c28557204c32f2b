import { TextInput } from '@mantine/core';
import { useWords } from '../../state/use-words';
import { firstRunWords } from '../../words/first-run';
import { type FieldFaults, faultWords } from '../settings/field-faults';
import styles from '../settings/fields.module.css';
import { PrinterFields } from '../settings/printer-fields';
import { ServicesField } from '../settings/services-field';
import type { SetUpForm } from './set-up-form';

type Props = {
  readonly form: SetUpForm;
  readonly faults: FieldFaults;
  readonly onChange: (patch: Partial<SetUpForm>) => void;
};

type TextField = 'name' | 'code' | 'city' | 'unit' | 'place' | 'phone' | 'counters' | 'station';

/** Who the office is: what heads its slips and its codes. */
export function OfficeFields({ form, faults, onChange }: Props) {
  const words = useWords(firstRunWords);
  const textField = useTextField({ form, faults, onChange });
  return (
    <>
      <TextInput {...textField('name')} placeholder={words.namePlaceholder} maxLength={120} autoFocus />
      <TextInput {...textField('code')} description={words.codeHint} placeholder="H26.…" maxLength={30} />
      <TextInput {...textField('unit')} maxLength={120} />
      <TextInput {...textField('city')} maxLength={80} />
      <TextInput {...textField('place')} description={words.placeHint} maxLength={80} />
      <TextInput {...textField('phone')} maxLength={20} />
    </>
  );
}

/** Where people sit, what they print on, which services have a queue. */
export function DeskFields({ newKey, ...props }: Props & { readonly newKey: () => string }) {
  const { form, faults, onChange } = props;
  const words = useWords(firstRunWords);
  const textField = useTextField(props);
  return (
    <>
      <div className={styles.row}>
        <TextInput
          className={styles.wide}
          {...textField('counters')}
          description={words.countersHint}
          maxLength={60}
        />
        <TextInput
          className={styles.wide}
          {...textField('station')}
          description={words.stationHint}
          maxLength={3}
          inputMode="numeric"
        />
      </div>
      <PrinterFields printer={form.printer} faults={faults} onChange={printer => onChange({ printer })} />
      <ServicesField
        services={form.services}
        faults={faults}
        newKey={newKey}
        onChange={services => onChange({ services })}
      />
    </>
  );
}

function useTextField({ form, faults, onChange }: Props) {
  const words = useWords(firstRunWords);
  const sentences = useWords(faultWords);
  return (field: TextField) => {
    const fault = faults[field === 'station' ? field : `office.${field}`];
    return {
      size: 'md',
      label: words[field],
      value: form[field],
      error: fault && sentences[fault],
      onChange: (event: React.ChangeEvent<HTMLInputElement>) =>
        onChange({ [field]: event.currentTarget.value }),
    };
  };
}
