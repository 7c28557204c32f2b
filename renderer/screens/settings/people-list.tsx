import { Button } from '@mantine/core';
import { showDay } from '../../../shared/kit/time';
import { findDoubts } from '../../../shared/people/one-per-person';
import { whyNotOn } from '../../../shared/people/role-on';
import type { Stored } from '../../data/database';
import { useWords } from '../../state/use-words';
import { firstRunWords } from '../../words/first-run';
import { settingsWords } from '../../words/settings';
import { useWork } from '../work-context';
import fields from './fields.module.css';
import type { PersonDraft } from './person-draft';
import styles from './settings.module.css';

/** Who works here, where the office has each from, and who may be the same as somebody on the city's list. */
export function PeopleList(props: {
  readonly people: readonly Stored<'person'>[];
  readonly onMatch: (draft: Pick<PersonDraft, 'id' | 'deed' | 'staffCode'>) => void;
}) {
  const { people, onMatch } = props;
  const words = useWords(settingsWords);
  const standingOf = useStanding(people);
  return (
    <section className={fields.group}>
      <h3 className={fields.legend}>{words.peopleNow}</h3>
      {findDoubts(people).map(({ person: { id, name }, listing: { staffCode, from } }) => (
        <div key={`${id}/${staffCode}`} className={styles.doubt}>
          <p className={styles.hint}>{words.doubt(name, staffCode, showDay(from))}</p>
          {(['match', 'apart'] as const).map(deed => (
            <Button
              key={deed}
              size="compact-md"
              variant="default"
              onClick={() => onMatch({ id, deed, staffCode })}
            >
              {words.doubtAnswers[deed]}
            </Button>
          ))}
        </div>
      ))}
      <ul className={styles.people}>
        {people.map(person => (
          <li key={person.id}>
            <strong>{person.name}</strong>{' '}
            <span className={styles.hint}>{standingOf(person).join(', ')}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** Role, where she comes from, what decisions give her, and why she cannot act. */
function useStanding(people: readonly Stored<'person'>[]) {
  const { today } = useWork();
  const words = useWords(settingsWords);
  const shared = useWords(firstRunWords);
  const hasList = people.some(person => person.listing);
  return (person: Stored<'person'>): readonly string[] => {
    const { listing, left, verifier, badge, role, grants } = person;
    const source = listing
      ? words.onList(listing.staffCode, showDay(listing.from), listing.to && showDay(listing.to))
      : hasList && words.addedHere;
    return [
      shared.roles[role],
      source,
      left && words.hasLeft(left),
      whyNotOn(person, today()) === 'off-list' && words.offList,
      verifier === null && words.noPin,
      badge && words.hasBadge,
      ...(grants ?? []).map(({ grant, from, to, decision }) =>
        words.granted[grant](decision, showDay(from), to && showDay(to)),
      ),
    ].filter(text => typeof text === 'string');
  };
}
