import { UnstyledButton } from '@mantine/core';
import { supervisorsOn } from '../../../shared/people/role-on';
import type { Stored } from '../../data/database';
import { useLive } from '../../data/live';
import { peopleByName } from '../../data/queries';
import { patchFront, useDesk } from '../../state/store';
import { useWords } from '../../state/use-words';
import { deskWords } from '../../words/desk';
import { useListAge } from '../city/use-list-age';
import { useWork } from '../work-context';
import styles from './desk-frame.module.css';

type Reminded = { readonly name: string; readonly text: string; readonly opens: 'safety' | 'people' };

/** What the office still has to do about itself, one thing at a time: the strip has room for one. */
export function Reminder({ office }: { readonly office: Stored<'office'> }) {
  const reminded = useReminded(office);
  if (!reminded) return null;
  return (
    <UnstyledButton
      className={styles.light}
      data-tone="wait"
      data-brief
      onClick={() => patchFront({ overlay: reminded.opens })}
    >
      <span aria-hidden="true">◐</span> {reminded.name}
      <span className={styles.said}>: {reminded.text}</span>
    </UnstyledButton>
  );
}

function useReminded(office: Stored<'office'>): Reminded | null {
  const { db, today } = useWork();
  const words = useWords(deskWords);
  const recoveryConfirmed = useDesk(desk => desk.devices.recoveryConfirmed);
  const people = useLive(() => peopleByName(db));
  const listAge = useListAge(office);
  if (!recoveryConfirmed) return { name: words.recoveryKey, text: words.recoveryKeyLight, opens: 'safety' };
  if (people && supervisorsOn(people, today()).length < 2)
    return { name: words.oneSupervisor, text: words.oneSupervisorLight, opens: 'people' };
  if (listAge !== null) return { name: words.staffList, text: words.staffListOld(listAge), opens: 'people' };
  return null;
}
