import { Checkbox, TextInput } from '@mantine/core';
import { useWords } from '../../state/use-words';
import { settingsWords } from '../../words/settings';
import { faultWords } from './field-faults';
import type { FormsDraft } from './office-draft';
import styles from './settings.module.css';
import type { Form } from './settings-form';

/** Which papers the office hands out beside form 01, under which titles, and who signs. */
export function FormsSettings({ form }: { readonly form: Form }) {
  const all = useWords(settingsWords);
  const words = all.forms;
  const sentences = useWords(faultWords);
  const { forms, slipTitle } = form.draft;
  const edit = (patch: Partial<FormsDraft>) => form.edit({ forms: { ...forms, ...patch } });
  const titleFault = form.faults['office.slipTitle'];
  const feeFault = form.faults['office.forms.feeSlip.title'];
  return (
    <>
      <TextInput
        size="md"
        label={all.slipTitle}
        maxLength={120}
        value={slipTitle}
        error={titleFault && sentences[titleFault]}
        onChange={event => form.edit({ slipTitle: event.currentTarget.value })}
      />
      <TextInput
        size="md"
        label={words.signer}
        description={words.signerHint}
        maxLength={200}
        value={forms.signer}
        onChange={event => edit({ signer: event.currentTarget.value })}
      />
      <Checkbox
        size="md"
        label={words.handback}
        checked={forms.handbackRecord}
        onChange={event => edit({ handbackRecord: event.currentTarget.checked })}
      />
      <Checkbox
        size="md"
        label={words.feeSlip}
        description={words.feeHint}
        checked={forms.hasFeeSlip}
        onChange={event => edit({ hasFeeSlip: event.currentTarget.checked })}
      />
      {forms.hasFeeSlip && (
        <div className={styles.pairs}>
          <TextInput
            size="md"
            label={words.feeTitle}
            maxLength={120}
            value={forms.feeTitle}
            error={feeFault && sentences[feeFault]}
            onChange={event => edit({ feeTitle: event.currentTarget.value })}
          />
          <TextInput
            size="md"
            label={words.feeBasis}
            maxLength={300}
            value={forms.feeBasis}
            onChange={event => edit({ feeBasis: event.currentTarget.value })}
          />
        </div>
      )}
    </>
  );
}
