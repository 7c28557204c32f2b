import { Button, TextInput } from '@mantine/core';
import { useState } from 'react';
import { supervisorsOn } from '../../../shared/people/role-on';
import { printOwnData } from '../../commands/print-data-papers';
import type { Stored } from '../../data/database';
import { ShowPerson } from '../../parts/show-person';
import { useShown } from '../../parts/use-shown';
import { useWords } from '../../state/use-words';
import { retentionWords } from '../../words/retention';
import styles from '../safety/safety.module.css';
import { useAnswer } from '../use-answer';
import { useWork } from '../work-context';

/** A citizen asks what is kept of her: a paper that says it, made for whoever shows her number. */
export function OwnDataForm({ people }: { readonly people: readonly Stored<'person'>[] }) {
  const work = useWork();
  const words = useWords(retentionWords);
  const by = useShown(supervisorsOn(people, work.today()));
  const [idNumber, setIdNumber] = useState('');
  const [said, setSaid] = useState('');
  const answer = useAnswer();
  const who = `${words.ownData}: ${words.first}`;
  const print = async () => {
    const done = await answer.run(() => printOwnData(work, by.shown, idNumber));
    by.forgetPin();
    setSaid(done ? words.printed(done.value.dossiers, done.value.path) : '');
  };
  return (
    <section className={styles.form} aria-label={words.ownData}>
      <h3>{words.ownData}</h3>
      <TextInput
        size="md"
        label={words.idNumber}
        maxLength={20}
        value={idNumber}
        onChange={event => setIdNumber(event.currentTarget.value)}
      />
      <ShowPerson label={who} pinLabel={words.pinOf(who)} showing={by} />
      <div className={styles.deeds}>
        <Button
          variant="default"
          loading={answer.isBusy}
          disabled={idNumber.trim() === ''}
          onClick={() => void print()}
        >
          {words.printOwn}
        </Button>
        <span role="status">
          {said}
          {answer.sentence}
        </span>
      </div>
    </section>
  );
}
