import { useCallback, useState } from 'react';
import type { IntakeForm } from '../../state/intake-form';
import { notify, patchDesk, patchForm } from '../../state/store';
import type { ReasonWord } from '../../words/reasons';
import { useWork } from '../work-context';
import { isReceived, receiveForm } from './receive';
import type { Seat } from './use-reception';

/**
 * F10: at most one reception under way; a refusal stays at its field until the next try.
 * What is written, even only once, leaves the page: a filled page would be received a second time.
 */
export function useReceive(
  form: IntakeForm,
  { counter, person }: Seat,
  ticket: string | null,
  onReceived: () => void,
) {
  const work = useWork();
  const [refused, setRefused] = useState<ReasonWord | null>(null);
  const [isBusy, setBusy] = useState(false);
  const receive = async () => {
    if (isBusy) return;
    setBusy(true);
    try {
      const done = await receiveForm(work, form, { counter, ticket });
      const isIn = isReceived(done);
      setRefused(done.ok || isIn ? null : done.reason);
      if (isIn) patchForm(person.id, null);
      if (!done.ok) {
        notify('refused', done.reason, done.detail, person.id);
        if (isIn) onReceived();
        return;
      }
      const { id, slip, slipTo, code } = done.value;
      notify(
        'done',
        slipTo === null || slipTo === 'screen' ? 'received' : 'received-printing',
        code,
        person.id,
        { dossier: id, deed: 'correct' },
      );
      if (slipTo === 'screen') patchDesk(person.id, { overlay: 'shown-slip', shownSlip: slip });
      onReceived();
    } catch {
      notify('fault', 'fault', undefined, person.id);
    } finally {
      setBusy(false);
    }
  };
  const forgive = useCallback(() => setRefused(null), []);
  return { receive, refused, isBusy, forgive };
}
