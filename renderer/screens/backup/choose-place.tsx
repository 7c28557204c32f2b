import { Button, TextInput } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { supervisorsOn } from '../../../shared/people/role-on';
import { chooseBackupPlace } from '../../commands/keep-safe';
import { useLive } from '../../data/live';
import { peopleByName } from '../../data/queries';
import { ShowPerson } from '../../parts/show-person';
import { useShown } from '../../parts/use-shown';
import { useWords } from '../../state/use-words';
import { backupWords } from '../../words/backup';
import styles from '../safety/safety.module.css';
import { useAnswer } from '../use-answer';
import { useWork } from '../work-context';

/** A supervisor says where copies go. */
export function ChoosePlace(props: { readonly folder: string }) {
  const work = useWork();
  const words = useWords(backupWords);
  const supervisors = useLive(async () => supervisorsOn(await peopleByName(work.db), work.today()));
  const [folder, setFolder] = useState(props.folder);
  const by = useShown(supervisors ?? []);
  const answer = useAnswer();
  if (!supervisors) return null;
  const choose = async (event: FormEvent) => {
    event.preventDefault();
    await answer.run(() => chooseBackupPlace(work, by.shown, folder.trim()));
    by.forgetPin();
  };
  return (
    <form className={styles.choice} onSubmit={event => void choose(event)}>
      <TextInput
        size="md"
        data-autofocus
        label={words.folder}
        description={words.folderHint}
        value={folder}
        maxLength={500}
        error={!answer.isAboutPin && answer.sentence}
        onChange={event => setFolder(event.currentTarget.value)}
      />
      <ShowPerson
        label={words.supervisor}
        pinLabel={words.pin}
        showing={by}
        error={answer.isAboutPin && answer.sentence}
      >
        <Button type="submit" size="md" loading={answer.isBusy} disabled={folder.trim() === ''}>
          {words.choose}
        </Button>
      </ShowPerson>
    </form>
  );
}
