import type { Dossier, StateNumber } from '../../../shared/dossiers/dossier';
import { showDong } from '../../../shared/kit/money';
import { fromIso, type Instant, showInstant } from '../../../shared/kit/time';
import type { SlipJob } from '../../../shared/printing/job';
import { useWords } from '../../state/use-words';
import { dossierWords } from '../../words/dossier';
import { feeStandingOf } from './fee-standing';
import styles from './marks.module.css';
import { type Standing, standingOf } from './standing';

type Tone = 'plain' | 'ok' | 'warn' | 'bad' | 'soft';

const STATE_TONES: Readonly<Record<StateNumber, Tone>> = {
  1: 'plain',
  2: 'plain',
  3: 'soft',
  4: 'plain',
  5: 'warn',
  6: 'warn',
  7: 'soft',
  8: 'soft',
  9: 'warn',
  10: 'ok',
};
/** A sign beside the colour: it is read where colours are not. */
const STATE_SIGNS: Readonly<Partial<Record<StateNumber, string>>> = {
  3: '×',
  7: '×',
  8: '×',
  9: '●',
  10: '✓',
};

export function StateMark({ state }: { readonly state: StateNumber }) {
  const words = useWords(dossierWords);
  return (
    <span className={styles.mark} data-tone={STATE_TONES[state]}>
      <span aria-hidden="true">{STATE_SIGNS[state] ?? '○'} </span>
      {words.states[state]}
    </span>
  );
}

const STANDING_TONES: Readonly<Record<Standing['kind'], Tone>> = {
  none: 'soft',
  ended: 'soft',
  paused: 'soft',
  open: 'soft',
  today: 'warn',
  overdue: 'bad',
  early: 'ok',
  onTime: 'ok',
  late: 'bad',
};

/** The appointment and how it stands: `17:00 24/11/2026`, `Còn 2 ngày`. */
export function DueMark({ dossier, now }: { readonly dossier: Dossier; readonly now: Instant }) {
  const words = useWords(dossierWords).due;
  const standing = standingOf(dossier, now);
  const word = words[standing.kind];
  return (
    <>
      {dossier.dueAt !== null && <span className={styles.line}>{showInstant(fromIso(dossier.dueAt))}</span>}
      <span className={styles.mark} data-tone={STANDING_TONES[standing.kind]}>
        {typeof word === 'string' ? word : word(standing.days)}
      </span>
    </>
  );
}

/** The sum and whether it was paid. */
export function FeeMark({ dossier }: { readonly dossier: Dossier }) {
  const words = useWords(dossierWords).fee;
  const fee = feeStandingOf(dossier);
  if (fee.kind === 'free') return <span className={styles.soft}>{words.free}</span>;
  if (fee.kind === 'unnamed')
    return (
      <span className={styles.mark} data-tone="warn">
        {words.unnamed}
      </span>
    );
  const isWhole = fee.paidVnd === fee.knownVnd;
  const word =
    fee.kind === 'unpaid' ? words.unpaid : isWhole ? words.settled : words.paid(showDong(fee.paidVnd));
  return (
    <>
      <span className={styles.line}>{showDong(fee.knownVnd)}</span>
      <span className={styles.mark} data-tone={fee.kind === 'paid' ? 'ok' : 'warn'}>
        {word}
      </span>
    </>
  );
}

const SLIP_TONES: Readonly<Record<SlipJob['state'], Tone>> = {
  waiting: 'warn',
  started: 'warn',
  printed: 'soft',
  sent: 'soft',
  unknown: 'bad',
  expired: 'soft',
};

export function SlipMark({ slip }: { readonly slip: Pick<SlipJob, 'state' | 'to'> }) {
  const words = useWords(dossierWords).slip;
  const word = slip.state === 'sent' && slip.to !== 'printer' ? words[slip.to] : words[slip.state];
  return (
    <span className={styles.mark} data-tone={SLIP_TONES[slip.state]}>
      {word}
    </span>
  );
}
