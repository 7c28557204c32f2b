import { VisuallyHidden } from '@mantine/core';
import { useState } from 'react';
import type { PlainDate } from '../../../shared/kit/time';
import { roleOn, supervisorsOn } from '../../../shared/people/role-on';
import { useLive } from '../../data/live';
import { findOffice, peopleByName } from '../../data/queries';
import { useClerk } from '../../state/owner';
import { useWords } from '../../state/use-words';
import { reportsWords } from '../../words/reports';
import { EmptyState } from '../dossier/empty-state';
import { useSectionInFront } from '../dossier/use-front';
import { useMinute } from '../dossier/use-minute';
import { useWork } from '../work-context';
import { DayField } from './day-field';
import { DayPicture } from './day-picture';
import { DayTables } from './day-tables';
import { ExportForm } from './export-form';
import styles from './reports.module.css';

/** The picture of a day for everybody, its register for supervisors, and the way out of it by PIN. */
export function Reports() {
  const { db } = useWork();
  const words = useWords(reportsWords);
  const { today } = useMinute();
  const isFront = useSectionInFront();
  const clerk = useClerk();
  const office = useLive(() => findOffice(db));
  const people = useLive(() => peopleByName(db));
  const person = people?.find(known => known.id === clerk);
  const [picked, setPicked] = useState<PlainDate | null>(null);
  const day = picked ?? today;
  if (!office || !people) return <EmptyState title={words.loading} />;
  return (
    <section className={styles.reports} aria-label={words.title}>
      <VisuallyHidden component="h2">{words.title}</VisuallyHidden>
      <div className={styles.bar}>
        <DayField
          day={day}
          today={today}
          isFront={isFront}
          onChange={next => setPicked(next === today ? null : next)}
        />
        <ExportForm
          day={day}
          supervisors={supervisorsOn(people, today)}
          seated={person?.id}
          isFront={isFront}
        />
      </div>
      <DayPicture office={office} day={day} />
      {person && roleOn(person, today) === 'supervisor' ? (
        <DayTables day={day} />
      ) : (
        <EmptyState title={words.closed} hint={words.closedWhy(person?.name ?? '')} />
      )}
    </section>
  );
}
