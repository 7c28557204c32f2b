import { type ComponentProps, type ReactNode, useEffect, useMemo, useRef, useState } from 'react';
import type { Stored } from '../../data/database';
import { useKeys } from '../../parts/use-keys';
import { useClerkDesk, usePatchDesk } from '../../state/owner';
import { useWords } from '../../state/use-words';
import { dossierWords } from '../../words/dossier';
import { DossierCodeText } from './code-text';
import { CorrectForm } from './correct-form';
import { DEED_KEYS, shownKey } from './deed-keys';
import styles from './deed-panel.module.css';
import { type DossierDeed, deedsOf, mendsOf, type TurnDeed } from './deeds-of';
import { FinishForm } from './finish-form';
import { HandBackForm } from './hand-back-form';
import { KeyButton } from './key-button';
import { PayForm } from './pay-form';
import { SuppliedForm } from './supplied-form';
import { TurnForm } from './turn-form';
import { UndoForm } from './undo-form';

const turnForm =
  (deed: TurnDeed) =>
  (props: Omit<ComponentProps<typeof TurnForm>, 'deed'>): ReactNode => <TurnForm {...props} deed={deed} />;
const FORMS = {
  pay: PayForm,
  finish: FinishForm,
  'hand-back': HandBackForm,
  supplied: SuppliedForm,
  supplement: turnForm('supplement'),
  apologise: turnForm('apologise'),
  refuse: turnForm('refuse'),
  withdraw: turnForm('withdraw'),
  stop: turnForm('stop'),
  correct: CorrectForm,
  undo: UndoForm,
};

/**
 * What can be done with the chosen dossier, each deed by its key: the key opens its fields here, in place;
 * the same key or Enter does it.
 */
export function DeedPanel(props: {
  readonly dossier: Stored<'dossier'>;
  readonly isFront: boolean;
  /** A deed whose fields are open from the start, without taking the focus. */
  readonly standing?: DossierDeed;
  /** Who stands here, read off a card by the section; without it the fields hear cards themselves. */
  readonly receiver?: string | null;
  /** Absent on the dossier's own page. */
  readonly onOpen?: (id: string) => void;
  /** Where the focus goes after a deed. */
  readonly onLeave: () => void;
  readonly children?: React.ReactNode;
}) {
  const { dossier, isFront, standing, receiver, onOpen, onLeave, children } = props;
  const words = useWords(dossierWords).deeds;
  const counter = useClerkDesk(desk => desk.counter);
  const isPage = onOpen === undefined;
  const deeds = useMemo(() => [...deedsOf(dossier), ...(isPage ? mendsOf(dossier) : [])], [dossier, isPage]);
  const [wanted, setWanted] = useState<DossierDeed | null>(null);
  const [seen, setSeen] = useState(dossier.id);
  if (seen !== dossier.id) {
    setSeen(dossier.id);
    setWanted(null);
  }
  const patchDesk = usePatchDesk();
  const wish = useClerkDesk(desk => desk.mend);
  // The status line took her here: once, to the form that puts her last deed right.
  useEffect(() => {
    if (!isPage || wish?.dossier !== dossier.id) return;
    setWanted(wish.deed);
    patchDesk({ mend: null });
  }, [isPage, wish, dossier.id, patchDesk]);
  const asked = wanted ?? standing;
  const active = asked && deeds.includes(asked) ? asked : null;
  const formRef = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (wanted && active === wanted) formRef.current?.querySelector<HTMLElement>('[data-autofocus]')?.focus();
  }, [wanted, active]);
  const keys = useMemo(() => {
    const closed = deeds.filter(deed => deed !== active);
    return isFront && counter !== null
      ? Object.fromEntries(closed.map(deed => [DEED_KEYS[deed], () => setWanted(deed)]))
      : {};
  }, [deeds, active, isFront, counter]);
  useKeys(keys);
  const hint = counter === null ? words.noSeat : deeds.length === 0 ? words.none : '';
  const leave = () => {
    setWanted(null);
    onLeave();
  };
  const Form = active && isFront ? FORMS[active] : null;
  return (
    <section className={styles.panel} aria-label={words.title}>
      <div className={styles.line}>
        <p className={styles.who}>
          {onOpen && (
            <>
              <DossierCodeText dossier={dossier} /> <b>{dossier.submitter.name}</b>
            </>
          )}
          {hint && <span className={styles.hint}>{onOpen ? ` · ${hint}` : hint}</span>}
        </p>
        <div className={styles.deeds}>
          {onOpen && (
            <KeyButton variant="default" keys="Enter" onClick={() => onOpen(dossier.id)}>
              {words.open}
            </KeyButton>
          )}
          {counter !== null &&
            deeds
              .filter(deed => deed !== active)
              .map(deed => (
                <KeyButton
                  key={deed}
                  variant="light"
                  keys={shownKey(DEED_KEYS[deed])}
                  onClick={() => setWanted(deed)}
                >
                  {words[deed]}
                </KeyButton>
              ))}
          {children}
        </div>
      </div>
      {Form && counter !== null && (
        <div ref={formRef}>
          <Form
            key={`${dossier.id} ${active}`}
            dossier={dossier}
            counter={counter}
            receiver={receiver}
            onDone={leave}
            onLeave={wanted ? leave : undefined}
          />
        </div>
      )}
    </section>
  );
}
