import { Box, NativeSelect } from '@mantine/core';
import { useState } from 'react';
import { fromIso, showInstant } from '../../../shared/kit/time';
import { deeds, findSubject } from '../../../shared/ledger/deeds';
import { roleOn } from '../../../shared/people/role-on';
import type { AuditFilter } from '../../../shared/reports/audit';
import { auditEntries, takenFrom } from '../../data/audit-questions';
import { useLive } from '../../data/live';
import { peopleByName } from '../../data/queries';
import { DayInput } from '../../forms/day-input';
import { useKeys } from '../../parts/use-keys';
import { useClerk } from '../../state/owner';
import { useWords } from '../../state/use-words';
import { auditWords } from '../../words/audit';
import { cityWords } from '../../words/city';
import { KeyButton } from '../dossier/key-button';
import { useNames } from '../dossier/use-names';
import { useWork } from '../work-context';
import styles from './audit.module.css';
import { JournalProofLine } from './journal-proof';
import { SignedExport } from './signed-export';
import { useAboutText } from './use-about-text';
import { useJournalSearch } from './use-journal-search';

const EVERYTHING: AuditFilter = { day: '', person: '', deed: '' };

/** Who did what and when, from the ledger of this PC; for supervisors. */
export function Audit() {
  const work = useWork();
  const clerk = useClerk();
  const words = useWords(auditWords);
  const people = useLive(() => peopleByName(work.db));
  const person = people?.find(known => known.id === clerk);
  if (!people) return null;
  if (!person || roleOn(person, work.today()) !== 'supervisor') return <p>{words.onlySupervisor}</p>;
  return <AuditList people={people} person={person} />;
}

type Named = { readonly id: string; readonly name: string };

function AuditList({ people, person }: { readonly people: readonly Named[]; readonly person: Named }) {
  const work = useWork();
  const words = useWords(auditWords);
  const deedWords: Readonly<Record<string, string>> = useWords(cityWords).deeds;
  const nameOf = useNames();
  const [filter, setFilter] = useState<AuditFilter>({ ...EVERYTHING, day: work.today() });
  const journal = useJournalSearch(filter);
  const narrow = (patch: Partial<AuditFilter>) => setFilter(before => ({ ...before, ...patch }));
  const here = useLive(async () => {
    const own = work.identity();
    return own ? auditEntries(work.db, own, filter) : undefined;
  }, [filter]);
  const found = journal.found ?? here;
  useKeys({ 'alt+n': found?.hasHoles && journal.canSearch ? () => void journal.search() : undefined });
  const aboutText = useAboutText(found?.entries ?? []);
  const from = useLive(async () => takenFrom(work.db, found?.entries ?? []), [found]);
  const nameOfDeed = (deed: string) => deedWords[deed] ?? deed;
  const all = { value: '', label: words.all };
  const doers = [
    ...people.map(({ id, name }) => ({ value: id, label: name })),
    ...['system', 'city'].map(id => ({ value: id, label: nameOf(id) })),
  ];
  const kinds = Object.keys(deeds).map(deed => ({ value: deed, label: nameOfDeed(deed) }));
  return (
    <div className={styles.audit}>
      <div className={styles.filters}>
        <DayInput
          data-autofocus
          label={words.day}
          value={filter.day}
          onChange={day => narrow({ day: day as AuditFilter['day'] })}
        />
        <NativeSelect
          label={words.person}
          value={filter.person}
          data={[all, ...doers]}
          onChange={event => narrow({ person: event.currentTarget.value })}
        />
        <NativeSelect
          label={words.deed}
          value={filter.deed}
          data={[all, ...kinds]}
          onChange={event => narrow({ deed: event.currentTarget.value })}
        />
      </div>
      <Box className={styles.box} component="section" aria-label={words.list} tabIndex={0}>
        <table className={styles.table}>
          <thead>
            <tr>
              {Object.values(words.columns).map(heading => (
                <th key={heading} scope="col">
                  {heading}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {found?.entries.map(entry => (
              <tr key={entry.id}>
                <td>{showInstant(fromIso(entry.at))}</td>
                <td>{nameOf(entry.clerk)}</td>
                <td>{nameOfDeed(entry.deed)}</td>
                <td>
                  {words.subjects[findSubject(entry.subject)?.kind ?? '']} {aboutText(entry.subject)}
                  {found.erased.has(entry.id) && ` (${words.erased})`}
                  {from?.has(entry.id) && words.from(nameOf(from.get(entry.id) ?? ''))}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
        {found?.entries.length === 0 && <p>{words.none}</p>}
      </Box>
      <div className={styles.proof}>
        {found?.hasHoles && (
          <KeyButton
            size="compact-md"
            variant="default"
            keys="Alt+N"
            loading={journal.answer.isBusy}
            disabled={!journal.canSearch}
            onClick={() => void journal.search()}
          >
            {words.search}
          </KeyButton>
        )}
        <p className={styles.quiet} role="status">
          {journal.answer.isBusy
            ? words.reading(journal.sought.checked, journal.sought.total)
            : journal.answer.sentence ||
              (found?.isCut ? words.cut : found?.hasHoles ? words.holes : words.looks)}
        </p>
      </div>
      <JournalProofLine />
      <SignedExport filter={filter} person={person} />
    </div>
  );
}
