import { useState } from 'react';
import { readBadge } from '../../../shared/scanning/badge';
import { useWords } from '../../state/use-words';
import { type ReasonWord, reasonWords } from '../../words/reasons';
import { settingsWords } from '../../words/settings';
import { useBadge } from '../use-badge';
import styles from './settings.module.css';
import type { Form } from './settings-form';

/** A badge is scanned twice, so that no misread code is given to anybody; it is shown nowhere. */
export function BadgeField({ form }: { readonly form: Form }) {
  const words = useWords(settingsWords);
  const sentences = useWords(reasonWords);
  const [fault, setFault] = useState<ReasonWord | null>(null);
  const { badgeOnce, badge } = form.person;
  useBadge(text => {
    const read = readBadge(text);
    const once = badge === '' ? badgeOnce : '';
    const isOther = read.ok && once !== '' && read.value !== once;
    setFault(read.ok ? (isOther ? 'badge-differs' : null) : read.reason);
    if (!read.ok || isOther) form.editPerson({ badgeOnce: '', badge: '' });
    else form.editPerson(once === '' ? { badgeOnce: read.value, badge: '' } : { badge: read.value });
  });
  const step = badge !== '' ? 'twice' : badgeOnce !== '' ? 'once' : 'none';
  return (
    <div>
      <p className={styles.state} role="status" data-tone={fault ? 'bad' : step === 'twice' ? 'ok' : 'soft'}>
        {fault ? sentences[fault] : words.badgeSteps[step]}
      </p>
      <p className={styles.hint}>{words.badgeHint}</p>
    </div>
  );
}
