import { Button, Kbd } from '@mantine/core';
import { useRef, useState } from 'react';
import { flushSync } from 'react-dom';
import { enterMovesOn } from '../../parts/enter-moves-on';
import { useKeys } from '../../parts/use-keys';
import { patchSession, useDesk } from '../../state/store';
import { useWords } from '../../state/use-words';
import { firstRunWords } from '../../words/first-run';
import { RestorePage } from '../backup/restore-page';
import { PassphraseField } from '../safety/passphrase-field';
import { faultWords } from '../settings/field-faults';
import styles from './first-run.module.css';
import { DeskFields, OfficeFields } from './office-fields';
import { PeopleFields } from './people-fields';
import { useSetUp } from './use-set-up';

/** The first minute of a PC: whose office, which counters, which people. Kept whole or not at all. */
export function FirstRun() {
  const words = useWords(firstRunWords);
  const sentences = useWords(faultWords);
  const setUp = useSetUp();
  const page = useRef<HTMLElement>(null);
  const startButton = useRef<HTMLButtonElement>(null);
  const { form, faults, change, newKey } = setUp;

  const start = async () => {
    if (setUp.busy || (await setUp.start())) return;
    page.current?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus();
  };
  const tryOut = () => {
    flushSync(setUp.fillTrial);
    startButton.current?.focus();
  };
  const [isRestoring, setRestoring] = useState(false);
  useKeys(isRestoring ? {} : { F2: tryOut, F9: () => setRestoring(true), F10: () => void start() });
  if (isRestoring) return <RestorePage onBack={() => setRestoring(false)} />;

  return (
    <main
      ref={page}
      className={styles.page}
      onKeyDown={event => enterMovesOn(event, () => startButton.current?.focus())}
    >
      <header className={styles.head}>
        <div>
          <h1 className={styles.title}>{words.title}</h1>
          <p className={styles.hint}>{words.intro}</p>
        </div>
        <LanguageSwitch label={words.language} />
        <Button variant="subtle" size="md" rightSection={<Kbd>F9</Kbd>} onClick={() => setRestoring(true)}>
          {words.restore}
        </Button>
        <Button
          variant="light"
          size="md"
          title={words.tryOutHint}
          rightSection={<Kbd>F2</Kbd>}
          onClick={tryOut}
        >
          {words.tryOut}
        </Button>
      </header>
      <div className={styles.columns}>
        <section className={styles.column} aria-labelledby="set-up-office">
          <h2 id="set-up-office">{words.office}</h2>
          <OfficeFields form={form} faults={faults} onChange={change} />
        </section>
        <section className={styles.column} aria-labelledby="set-up-desk">
          <h2 id="set-up-desk">{words.desk}</h2>
          <DeskFields form={form} faults={faults} onChange={change} newKey={newKey} />
        </section>
        <section className={styles.column} aria-labelledby="set-up-people">
          <h2 id="set-up-people">{words.people}</h2>
          <PeopleFields
            people={form.people}
            waiver={form.waiver}
            faults={faults}
            newKey={newKey}
            onChange={people => change({ people })}
            onWaive={waiver => change({ waiver })}
          />
          {setUp.needsPassphrase && (
            <PassphraseField
              value={form.passphrase}
              error={faults.passphrase && sentences[faults.passphrase]}
              onChange={passphrase => change({ passphrase })}
            />
          )}
        </section>
      </div>
      <footer className={styles.foot}>
        <State setUp={setUp} />
        <Button
          ref={startButton}
          size="lg"
          loading={setUp.busy}
          rightSection={<Kbd>F10</Kbd>}
          onClick={() => void start()}
        >
          {words.start}
        </Button>
      </footer>
    </main>
  );
}

/** The one line beside the button: what is wrong, or what the trial has filled in. */
function State({ setUp }: { readonly setUp: ReturnType<typeof useSetUp> }) {
  const words = useWords(firstRunWords);
  const wrong = Object.keys(setUp.faults).length;
  const text = setUp.refused || (wrong > 0 ? words.faults(wrong) : '');
  return (
    <div className={styles.state} role="status">
      {text !== '' && <p className={styles.wrong}>{text}</p>}
      {text === '' && setUp.isTrial && (
        <p className={styles.done}>
          {words.tryOutDone}
          <span className={styles.pins}>
            {setUp.form.people.map(({ key, name, pin }) => (
              <span key={key}>
                {name} <b>{pin}</b>
              </span>
            ))}
            {setUp.needsPassphrase && <b>{setUp.form.passphrase}</b>}
          </span>
        </p>
      )}
    </div>
  );
}

function LanguageSwitch({ label }: { readonly label: string }) {
  const language = useDesk(desk => desk.session.language);
  return (
    <Button
      variant="subtle"
      size="md"
      lang={language === 'vi' ? 'en' : 'vi'}
      onClick={() => patchSession({ language: language === 'vi' ? 'en' : 'vi' })}
    >
      {label}
    </Button>
  );
}
