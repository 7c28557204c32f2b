import { Button, NativeSelect, TextInput } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { supervisorsOn } from '../../../shared/people/role-on';
import { chooseBackupPlace } from '../../commands/keep-safe';
import { useLive } from '../../data/live';
import { peopleByName } from '../../data/queries';
import { useWords } from '../../state/use-words';
import { backupWords } from '../../words/backup';
import { type ReasonWord, reasonWords } from '../../words/reasons';
import styles from '../safety/safety.module.css';
import { useWork } from '../work-context';

/** A supervisor says where copies go. */
export function ChoosePlace(props: { readonly folder: string }) {
  const work = useWork();
  const words = useWords(backupWords);
  const reasons = useWords(reasonWords);
  const supervisors = useLive(async () => supervisorsOn(await peopleByName(work.db), work.today()));
  const [folder, setFolder] = useState(props.folder);
  const [person, setPerson] = useState('');
  const [pin, setPin] = useState('');
  const [isBusy, setBusy] = useState(false);
  const [refused, setRefused] = useState<ReasonWord | null>(null);
  if (!supervisors) return null;
  const by = { person: person || (supervisors[0]?.id ?? ''), pin };
  const isPin = refused === 'wrong-pin' || refused === 'pin-locked';
  const choose = async (event: FormEvent) => {
    event.preventDefault();
    setBusy(true);
    const chosen = await chooseBackupPlace(work, by, folder.trim());
    setBusy(false);
    setPin('');
    setRefused(chosen.ok ? null : chosen.reason);
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
        error={refused && !isPin ? reasons[refused] : undefined}
        onChange={event => setFolder(event.currentTarget.value)}
      />
      <div className={styles.by}>
        <NativeSelect
          size="md"
          label={words.supervisor}
          value={by.person}
          data={supervisors.map(({ id, name }) => ({ value: id, label: name }))}
          onChange={event => setPerson(event.currentTarget.value)}
        />
        <TextInput
          size="md"
          type="password"
          inputMode="numeric"
          autoComplete="off"
          label={words.pin}
          maxLength={12}
          value={pin}
          error={isPin && refused ? reasons[refused] : undefined}
          onChange={event => setPin(event.currentTarget.value.trim())}
        />
        <Button type="submit" size="md" loading={isBusy} disabled={folder.trim() === ''}>
          {words.choose}
        </Button>
      </div>
    </form>
  );
}
