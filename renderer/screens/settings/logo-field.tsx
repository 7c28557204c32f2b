import { Button, Group, Kbd } from '@mantine/core';
import { type ChangeEvent, useMemo, useRef } from 'react';
import { logoFromFile } from '../../paper/logo-from-file';
import { useKeys } from '../../parts/use-keys';
import { useWords } from '../../state/use-words';
import { logoWords } from '../../words/logo';
import { useAnswer } from '../use-answer';
import { LogoOnPapers } from './logo-on-papers';
import styles from './settings.module.css';
import type { Form } from './settings-form';

/** The logo on the office's papers: chosen, seen as it will lie on them, taken away; kept by the PIN below. */
export function LogoField({ form }: { readonly form: Form }) {
  const words = useWords(logoWords);
  const answer = useAnswer();
  const file = useRef<HTMLInputElement>(null);
  const { logo, edit } = form;
  const { name, unit } = form.draft;
  const take = async (event: ChangeEvent<HTMLInputElement>) => {
    const [chosen] = event.currentTarget.files ?? [];
    if (!chosen) return;
    const taken = await answer.run(() => logoFromFile(chosen));
    // The same file may be chosen again once it is mended.
    if (file.current) file.current.value = '';
    if (taken) edit({ logo: taken.value });
  };
  const keys = useMemo(
    () => ({
      'alt+i': () => file.current?.click(),
      'alt+r': logo === null ? undefined : () => edit({ logo: null }),
    }),
    [logo, edit],
  );
  useKeys(keys);
  return (
    <section aria-label={words.title} className={styles.printers}>
      <h3 className={styles.subhead}>{words.title}</h3>
      <p className={styles.hint}>{words.hint}</p>
      <LogoOnPapers office={{ name, unit, ...(logo !== null && { logo }) }} />
      <Group>
        <input
          ref={file}
          type="file"
          hidden
          accept="image/png,image/jpeg"
          onChange={event => void take(event)}
        />
        <Button
          variant="default"
          size="md"
          loading={answer.isBusy}
          onClick={() => file.current?.click()}
          rightSection={<Kbd>Alt+I</Kbd>}
        >
          {words.choose}
        </Button>
        <Button
          variant="default"
          size="md"
          disabled={logo === null}
          onClick={() => edit({ logo: null })}
          rightSection={<Kbd>Alt+R</Kbd>}
        >
          {words.remove}
        </Button>
      </Group>
      <p className={styles.state} role="status" data-tone="bad" data-lines="2">
        {answer.sentence}
      </p>
    </section>
  );
}
