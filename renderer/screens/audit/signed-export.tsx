import { useState } from 'react';
import { fromIso, showInstant } from '../../../shared/kit/time';
import type { AuditFilter } from '../../../shared/reports/audit';
import type { SignedProof } from '../../../shared/reports/signed-file';
import { checkSignedFile, exportAudit } from '../../commands/export-audit';
import { ShowPerson } from '../../parts/show-person';
import { useKeys } from '../../parts/use-keys';
import { useShown } from '../../parts/use-shown';
import { useWords } from '../../state/use-words';
import { auditWords } from '../../words/audit';
import { cityWords } from '../../words/city';
import { historyWords } from '../../words/history';
import { KeyButton } from '../dossier/key-button';
import { useNames } from '../dossier/use-names';
import { useAnswer } from '../use-answer';
import { useWork } from '../work-context';
import styles from './audit.module.css';
import { useSought } from './use-journal-search';

/** The file is the office's, in its own words, whatever the language of the desk. */
const { system, city } = historyWords.vi;
const WORDS = { deeds: cityWords.vi.deeds, subjects: auditWords.vi.subjects, nobody: { system, city } };

/** The list as a file with this PC's signature, by PIN; and any such file judged again. */
export function SignedExport(props: {
  readonly filter: AuditFilter;
  readonly person: { readonly id: string; readonly name: string };
}) {
  const { filter, person } = props;
  const work = useWork();
  const words = useWords(auditWords);
  const nameOf = useNames();
  const showing = useShown([person]);
  const answer = useAnswer();
  const { sought, hear } = useSought();
  const [said, setSaid] = useState<{ readonly path: string } | SignedProof | null>(null);
  const [isMissing, setMissing] = useState(false);
  const takeOut = async () => {
    setSaid(null);
    // A key pressed too early is no wrong PIN and must not count as one.
    setMissing(showing.shown.pin === '');
    if (showing.shown.pin === '') return;
    const done = await answer.run(() => hear(() => exportAudit(work, showing.shown, filter, WORDS)));
    showing.forgetPin();
    if (done) setSaid(done.value);
  };
  const check = async () => {
    setSaid(null);
    const done = await answer.run(() => checkSignedFile(work));
    if (done) setSaid(done.value);
  };
  useKeys({ 'alt+x': () => void takeOut(), 'alt+t': () => void check() });
  return (
    <section className={styles.signed} aria-label={words.signed}>
      <form
        onSubmit={event => {
          event.preventDefault();
          void takeOut();
        }}
      >
        <ShowPerson
          label={words.who}
          pinLabel={words.pin}
          showing={showing}
          error={isMissing ? words.pinMissing : answer.isAboutPin && answer.sentence}
        >
          <KeyButton type="submit" size="md" keys="Alt+X" loading={answer.isBusy}>
            {words.export}
          </KeyButton>
        </ShowPerson>
      </form>
      <div className={styles.checked}>
        <KeyButton
          size="compact-md"
          variant="default"
          keys="Alt+T"
          loading={answer.isBusy}
          onClick={() => void check()}
        >
          {words.checkFile}
        </KeyButton>
        <p className={styles.said} role="status">
          {answer.isBusy && sought.total > 0 && words.reading(sought.checked, sought.total)}
          {!answer.isBusy && !answer.isAboutPin && answer.sentence && (
            <>
              {answer.sentence} <strong>{answer.refused?.detail}</strong>
            </>
          )}
          {said && 'path' in said && (
            <>
              {words.exported} <strong>{said.path}</strong>
            </>
          )}
          {said && 'rows' in said && <Proof proof={said} by={nameOf(said.by)} />}
        </p>
      </div>
    </section>
  );
}

function Proof({ proof, by }: { readonly proof: SignedProof; readonly by: string }) {
  const words = useWords(auditWords);
  const { name, rows, station, madeAt, ledger } = proof;
  return (
    <>
      {words.fileTrue} <strong>{name}</strong>:{' '}
      {words.fileSays(rows, station, showInstant(fromIso(madeAt)), by)} {words.ledger[ledger]}
    </>
  );
}
