import { Tabs } from '@mantine/core';
import { type FormEvent, type ReactNode, useRef, useState } from 'react';
import { supervisorsOn } from '../../../shared/people/role-on';
import type { Stored } from '../../data/database';
import { useWords } from '../../state/use-words';
import { settingsWords } from '../../words/settings';
import { useWork } from '../work-context';
import { CitySettings } from './city-settings';
import { DaysSettings } from './days-settings';
import { FormsSettings } from './forms-settings';
import { DeskSettings, OfficeSettings } from './office-settings';
import { PeopleSettings } from './people-settings';
import { PrintingSettings } from './printing-settings';
import styles from './settings.module.css';
import { ShowSupervisor } from './show-supervisor';
import { useSettings } from './use-settings';

export type Page = keyof typeof settingsWords.vi.tabs;
export type Form = ReturnType<typeof useSettings>;

const PAGES = [
  'printing',
  'forms',
  'desk',
  'office',
  'days',
  'people',
  'city',
] as const satisfies readonly Page[];

/** Pages of one kind each; below, always in sight, who answers for the change. */
export function SettingsForm(props: {
  readonly office: Stored<'office'>;
  readonly people: readonly Stored<'person'>[];
  readonly first: Page;
}) {
  const { office, people, first } = props;
  const words = useWords(settingsWords);
  const form = useSettings(office, supervisorsOn(people, useWork().today()));
  const [page, setPage] = useState<Page>(first);
  const box = useRef<HTMLFormElement>(null);

  const save = { people: form.savePerson, city: form.saveCity };
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    const done = await (page === 'people' || page === 'city' ? save[page]() : form.saveOffice());
    if (!done) requestAnimationFrame(() => focusFault(box.current));
  };
  const contents: Readonly<Record<Page, ReactNode>> = {
    printing: <PrintingSettings form={form} />,
    forms: <FormsSettings form={form} />,
    desk: <DeskSettings form={form} />,
    office: <OfficeSettings form={form} code={office.code} />,
    days: <DaysSettings form={form} />,
    people: <PeopleSettings form={form} people={people} office={office} />,
    city: <CitySettings form={form} />,
  };

  return (
    <form ref={box} className={styles.form} onSubmit={event => void submit(event)}>
      <Tabs value={page} onChange={chosen => setPage(PAGES.find(known => known === chosen) ?? page)}>
        <Tabs.List aria-label={words.pages}>
          {PAGES.map(known => (
            <Tabs.Tab key={known} value={known} className={styles.tab}>
              {words.tabs[known]}
            </Tabs.Tab>
          ))}
        </Tabs.List>
        {PAGES.map(known => (
          <Tabs.Panel key={known} value={known} className={styles.page}>
            {known === page && contents[known]}
          </Tabs.Panel>
        ))}
      </Tabs>
      <ShowSupervisor form={form} page={page} />
    </form>
  );
}

/** The first field that is wrong, else the PIN, which every refusal empties. */
function focusFault(box: HTMLElement | null): void {
  const field =
    box?.querySelector<HTMLElement>('[aria-invalid="true"]') ?? box?.querySelector('[type=password]');
  if (field instanceof HTMLElement) field.focus();
}
