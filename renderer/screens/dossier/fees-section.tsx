import type { Dossier } from '../../../shared/dossiers/dossier';
import { showDong } from '../../../shared/kit/money';
import { fromIso, showInstant } from '../../../shared/kit/time';
import { useWords } from '../../state/use-words';
import { dossierWords } from '../../words/dossier';
import styles from './dossier-page.module.css';
import { feeStandingOf } from './fee-standing';
import { FeeMark } from './marks';
import type { NameOf } from './use-names';

/** What it costs line by line, and who took which payment how. */
export function FeesSection({ dossier, nameOf }: { readonly dossier: Dossier; readonly nameOf: NameOf }) {
  const all = useWords(dossierWords);
  const words = all.page;
  const fee = feeStandingOf(dossier);
  return (
    <section className={styles.block} aria-label={words.fees}>
      <div className={styles.blockHead}>
        <h3>{words.fees}</h3>
        <span className={styles.feeMark}>
          <FeeMark dossier={dossier} />
        </span>
      </div>
      {dossier.fees.length === 0 ? (
        <p className={styles.quiet}>{words.noFees}</p>
      ) : (
        <table className={styles.table}>
          <tbody>
            {dossier.fees.map(line => (
              <tr key={`${line.label} ${line.amountVnd}`}>
                <td>
                  {line.label} {line.basis && <em className={styles.quiet}>({words.basis(line.basis)})</em>}
                </td>
                <td>{line.amountVnd === null ? words.unnamedFee : showDong(line.amountVnd)}</td>
              </tr>
            ))}
          </tbody>
          <tfoot>
            <tr>
              <th scope="row">{fee.isOpen ? words.totalKnown : words.total}</th>
              <td>{showDong(fee.knownVnd)}</td>
            </tr>
            {fee.paidVnd > 0 && fee.paidVnd !== fee.knownVnd && (
              <tr>
                <th scope="row">{fee.paidVnd < fee.knownVnd ? all.mend.rest : all.mend.over}</th>
                <td>{showDong(Math.abs(fee.knownVnd - fee.paidVnd))}</td>
              </tr>
            )}
          </tfoot>
        </table>
      )}
      {dossier.payments.map(payment => (
        <p key={payment.at} className={styles.payment}>
          <strong>{all.fee.paid(showDong(payment.amountVnd))}</strong>, {all.pay[payment.method]},{' '}
          {payment.receipt ? words.receipt(payment.receipt.series, payment.receipt.number) : words.noReceipt}
          <br />
          <span className={styles.quiet}>
            {nameOf(payment.by)}, {showInstant(fromIso(payment.at))}
          </span>
        </p>
      ))}
    </section>
  );
}
