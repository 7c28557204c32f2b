import { useCallback, useState } from 'react';
import type { IntakeForm } from '../../state/intake-form';
import { useOwner } from '../../state/owner';
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
  { counter }: Seat,
  ticket: string | null,
  onReceived: () => void,
) {
  const work = useWork();
  const owner = useOwner();
  const [refused, setRefused] = useState<ReasonWord | null>(null);
  const [isBusy, setBusy] = useState(false);
  const receive = async () => {
    if (isBusy) return;
    setBusy(true);
    try {
      const done = await receiveForm(work, form, { counter, ticket });
      const isIn = isReceived(done);
      setRefused(done.ok || isIn ? null : done.reason);
      if (isIn) patchForm(owner, null);
      if (!done.ok) {
        notify('refused', done.reason, done.detail, owner);
        if (isIn) onReceived();
        return;
      }
      const { id, slip, slipTo, code } = done.value;
      const word = slipTo === null || slipTo === 'screen' ? 'received' : 'received-printing';
      notify('done', word, code, owner, { dossier: id, deed: 'correct' });
      if (slipTo === 'screen') patchDesk(owner, { overlay: 'shown-slip', shownSlip: slip });
      onReceived();
    } catch {
      notify('fault', 'fault', undefined, owner);
    } finally {
      setBusy(false);
    }
  };
  const forgive = useCallback(() => setRefused(null), []);
  return { receive, refused, isBusy, forgive };
}
