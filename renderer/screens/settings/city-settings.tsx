import { TextInput } from '@mantine/core';
import { useDesk } from '../../state/store';
import { useWords } from '../../state/use-words';
import { settingsWords } from '../../words/settings';
import styles from './settings.module.css';
import type { Form } from './settings-form';

/** The line to the city: where it leads and the token for it, which never comes back to this page. */
export function CitySettings({ form }: { readonly form: Form }) {
  const words = useWords(settingsWords);

  const state = useDesk(desk => desk.devices.city?.state ?? 'off');
  return (
    <>
      <p className={styles.hint}>{state === 'off' ? words.cityNow.off : words.cityNow.on}</p>
      <TextInput
        size="md"
        label={words.url}
        description={words.urlHint}
        placeholder="https://"
        maxLength={300}
        value={form.city.url}
        error={form.answer.refused?.reason === 'bad-city-address' && form.answer.sentence}
        onChange={event => form.editCity({ url: event.currentTarget.value })}
      />
      <TextInput
        size="md"
        label={words.token}
        description={words.tokenHint}
        autoComplete="off"
        maxLength={300}
        value={form.city.token}
        onChange={event => form.editCity({ token: event.currentTarget.value })}
      />
    </>
  );
}
