import { useMemo } from 'react';
import { useLive } from '../../data/live';
import { peopleByName } from '../../data/queries';
import { useWords } from '../../state/use-words';
import { historyWords } from '../../words/history';
import { useWork } from '../work-context';

export type NameOf = (person: string) => string;

/** Names of the office's people by their id, and of the two that are none: the app and the city. */
export function useNames(): NameOf {
  const { db } = useWork();
  const words = useWords(historyWords);
  const people = useLive(() => peopleByName(db));
  return useMemo(() => {
    const names = new Map(people?.map(person => [person.id, person.name]));
    names.set('system', words.system).set('city', words.city);
    return id => names.get(id) ?? (people ? words.unknownPerson : '');
  }, [people, words]);
}
