import { useState } from 'react';
import type { Dossier } from '../../../shared/dossiers/dossier';
import { fromIso, showInstant } from '../../../shared/kit/time';
import type { Stored } from '../../data/database';
import { useLive } from '../../data/live';
import { type Fact, Facts } from '../../parts/facts';
import { useKeys } from '../../parts/use-keys';
import { useWords } from '../../state/use-words';
import { dossierWords } from '../../words/dossier';
import { useWork } from '../work-context';
import styles from './dossier-page.module.css';
import { KeyButton } from './key-button';
import { DueMark } from './marks';
import { PersonFacts } from './person-facts';
import { useDossierInFront } from './use-front';
import { useMinute } from './use-minute';
import type { NameOf } from './use-names';

/** Everything that form 01 printed, as it stood at the moment of reception. */
export function FormSection({
  dossier,
  nameOf,
}: {
  readonly dossier: Stored<'dossier'>;
  readonly nameOf: NameOf;
}) {
  const { db } = useWork();
  const words = useWords(dossierWords).page;
  const [isRevealed, setRevealed] = useState(false);
  const isFront = useDossierInFront();
  const { now } = useMinute();
  const ticket = useLive(async () => (dossier.ticket ? await db.tickets.get(dossier.ticket) : undefined));
  const toggle = () => setRevealed(!isRevealed);
  useKeys(isFront ? { 'alt+h': toggle } : {});
  const isSame = dossier.owner.name === dossier.submitter.name;
  return (
    <section className={styles.block} aria-label={words.form}>
      <div className={styles.blockHead}>
        <h3>{words.form}</h3>
        <KeyButton
          variant="default"
          size="compact-sm"
          keys="Alt+H"
          aria-pressed={isRevealed}
          onClick={toggle}
        >
          {isRevealed ? words.hide : words.reveal}
        </KeyButton>
      </div>
      <div className={styles.people}>
        <PersonFacts label={words.submitter} person={dossier.submitter} isRevealed={isRevealed} />
        {isSame ? (
          <Facts isDense facts={[[words.owner, words.same]]} />
        ) : (
          <PersonFacts label={words.owner} person={dossier.owner} isRevealed={isRevealed} />
        )}
      </div>
      <Facts
        isDense
        facts={[
          [words.procedure, <strong key="name">{dossier.procedure.name}</strong>],
          ...useProcedureFacts(dossier),
          [words.receivedAt, showInstant(fromIso(dossier.receivedAt))],
          [words.dueAt, <DueMark key="due" dossier={dossier} now={now} />],
          [words.counterLabel, words.counter(dossier.counter, ticket?.label ?? '')],
          [words.clerk, nameOf(dossier.clerk)],
          [words.note, dossier.note],
        ]}
      />
    </section>
  );
}

function useProcedureFacts(dossier: Dossier): readonly Fact[] {
  const words = useWords(dossierWords).page;
  const { procedure, term } = dossier;
  const termText = term && words.terms[term.unit](term.value);
  // While there is one code only, it stands at the top of the page.
  const codes: readonly Fact[] =
    dossier.officialCode && dossier.provisionalCode
      ? [
          [words.codes.official, dossier.officialCode.text],
          [words.codes.provisional, dossier.provisionalCode.text],
        ]
      : [];
  const givenUp = (dossier.givenUpCodes ?? []).map((code): Fact => [words.codes.givenUp, code.text]);
  return [
    [words.code, procedure.code ?? ''],
    [words.field, procedure.field],
    ...codes,
    ...givenUp,
    [words.receivedBy, dossier.receivedBy],
    [words.handledBy, dossier.handledBy],
    [words.channel, words.channels[dossier.channel]],
    [words.resultBy, words.resultBys[dossier.resultBy]],
    [
      words.term,
      termText ? [termText, term.basis && words.basis(term.basis)].filter(Boolean).join(', ') : '',
    ],
  ];
}
