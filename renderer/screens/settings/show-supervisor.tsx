import { Button, Kbd } from '@mantine/core';
import { ShowPerson } from '../../parts/show-person';
import { useWords } from '../../state/use-words';
import { settingsWords } from '../../words/settings';
import styles from './settings.module.css';
import type { Form, Page } from './settings-form';

/** Who answers for this change, by PIN; the button says what it keeps. */
export function ShowSupervisor({ form, page }: { readonly form: Form; readonly page: Page }) {
  const { answer } = form;
  const words = useWords(settingsWords);
  const wrong = Object.keys(form.faults).length;
  const isElsewhere = ELSEWHERE.includes(answer.refused?.reason ?? '');
  const link = form.city.url.trim() === '' ? words.disconnect : words.connect;
  const onPerson = form.person.id === '' ? words.addPerson : words.personDeeds[form.person.deed];
  const deed = page === 'people' ? onPerson : page === 'city' ? link : words.save;
  return (
    <div className={styles.foot}>
      <ShowPerson
        label={words.supervisor}
        pinLabel={words.pin}
        showing={form.showing}
        error={answer.isAboutPin && answer.sentence}
      >
        <Button type="submit" size="md" loading={answer.isBusy} rightSection={<Kbd>Enter</Kbd>}>
          {deed}
        </Button>
      </ShowPerson>
      <p className={styles.state} role="status" data-tone={form.saved ? 'ok' : 'bad'}>
        {form.saved && words.saved}
        {wrong > 0 && words.faults(wrong)}
        {!answer.isAboutPin && !isElsewhere && answer.sentence}
      </p>
    </div>
  );
}

/** Said at their own fields above. */
const ELSEWHERE: readonly string[] = ['weak-pin', 'choose-another', 'bad-city-address'];
