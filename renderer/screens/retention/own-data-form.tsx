import { Button, TextInput } from '@mantine/core';
import { useState } from 'react';
import { printOwnData } from '../../commands/print-data-papers';
import type { Stored } from '../../data/database';
import { useWords } from '../../state/use-words';
import { type ReasonWord, reasonWords } from '../../words/reasons';
import { retentionWords } from '../../words/retention';
import styles from '../safety/safety.module.css';
import { useWork } from '../work-context';
import { ShowPerson } from './show-person';
import { useTwoPeople } from './use-two-people';

/** A citizen asks what is kept of her: a paper that says it, made for whoever shows her number. */
export function OwnDataForm({ people }: { readonly people: readonly Stored<'person'>[] }) {
  const work = useWork();
  const words = useWords(retentionWords);
  const reasons = useWords(reasonWords);
  const { supervisors, first, setFirst, forgetPins } = useTwoPeople(people);
  const [idNumber, setIdNumber] = useState('');
  const [said, setSaid] = useState('');
  const [refused, setRefused] = useState<ReasonWord | null>(null);
  const print = async () => {
    const printed = await printOwnData(work, first, idNumber.replace(/\s/g, ''));
    forgetPins();
    setRefused(printed.ok ? null : printed.reason);
    setSaid(printed.ok ? words.printed(printed.value.dossiers, printed.value.path) : '');
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
      <ShowPerson
        label={`${words.ownData}: ${words.first}`}
        people={supervisors}
        shown={first}
        onChange={setFirst}
      />
      <div className={styles.deeds}>
        <Button variant="default" disabled={idNumber.trim() === ''} onClick={() => void print()}>
          {words.printOwn}
        </Button>
        <span role="status">
          {said}
          {refused && reasons[refused]}
        </span>
      </div>
    </section>
  );
}
