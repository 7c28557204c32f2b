import { memo } from 'react';
import type { Applicant } from '../../../shared/dossiers/dossier';
import { totalOf } from '../../../shared/fees/assess-fees';
import type { Reception } from '../../../shared/intake/prepare-reception';
import { showDong } from '../../../shared/kit/money';
import type { Result } from '../../../shared/kit/result';
import { fromIso, showInstant } from '../../../shared/kit/time';
import { composeReceipt } from '../../../shared/printing/compose-receipt';
import type { Stored } from '../../data/database';
import { SlipView } from '../../paper/slip-view';
import { maskAddress, maskNumber } from '../../parts/mask';
import { useWords } from '../../state/use-words';
import { intakeWords } from '../../words/intake';
import { type ReasonWord, reasonWords } from '../../words/reasons';
import { useWork } from '../work-context';
import styles from './running-slip.module.css';

/**
 * The receipt as it will be printed, growing while the clerk types; what is missing is named on top. Phone and address
 * are masked as they are in their fields: the paper is read by its owner, this screen by whoever stands by.
 */
export const RunningSlip = memo(function RunningSlip(props: {
  readonly reception: Result<Reception, ReasonWord>;
  readonly office: Stored<'office'>;
  readonly clerkName: string;
  readonly isMasked: boolean;
}) {
  const { reception, office, clerkName, isMasked } = props;
  const words = useWords(intakeWords);
  const reasons = useWords(reasonWords);
  const calendar = useWork().calendarOf(office);
  if (!reception.ok) {
    return (
      <aside className={styles.slip} aria-label={words.running}>
        <div className={styles.missing}>
          <strong>{words.missing}</strong>
          <p>{reasons[reception.reason]}</p>
        </div>
      </aside>
    );
  }
  const { received, slip: wish } = reception.value;
  const total = totalOf(received.fees);
  const year = received.dueAt?.slice(0, 4);
  const slip = composeReceipt({
    office,
    clerkName,
    copyFor: 'applicant',
    dossier: {
      ...received,
      submitter: isMasked ? masked(received.submitter) : received.submitter,
      code: null,
      officialCode: null,
      provisionalCode: null,
    },
  });
  return (
    // It scrolls, so the keyboard must be able to reach it.
    <section className={styles.slip} aria-label={words.running} tabIndex={0}>
      <dl className={styles.sum}>
        <div>
          <dt>{words.fees}</dt>
          <dd>
            {total.isComplete && received.fees.length > 0
              ? showDong(total.knownVnd)
              : `${showDong(total.knownVnd)} + ?`}
          </dd>
        </div>
        <div>
          <dt>{words.due}</dt>
          <dd>{received.dueAt ? showInstant(fromIso(received.dueAt)) : '?'}</dd>
        </div>
      </dl>
      {wish === 'none' && <p className={styles.hint}>{words.sameDayNoSlip}</p>}
      {year && !calendar.isConfirmed(Number(year)) && (
        <p className={styles.warn}>{words.yearUnconfirmed(year)}</p>
      )}
      <SlipView slip={slip} label={words.running} />
    </section>
  );
});

/** The card number is masked on the paper itself. */
function masked({ phone, address, ...rest }: Applicant): Applicant {
  return {
    ...rest,
    ...(phone !== undefined && { phone: maskNumber(phone) }),
    ...(address !== undefined && { address: maskAddress(address) }),
  };
}
