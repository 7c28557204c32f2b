import { useCallback, useState } from 'react';
import type { IntakeForm } from '../../state/intake-form';
import { notify, patchForm, patchSession } from '../../state/store';
import type { ReasonWord } from '../../words/reasons';
import { useWork } from '../work-context';
import { receiveForm } from './receive';
import type { Seat } from './use-reception';

/** F10: at most one reception under way; a refusal stays at its field until the next try. */
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
      setRefused(done.ok ? null : done.reason);
      if (!done.ok) return notify('refused', done.reason, done.detail);
      patchForm(person.id, null);
      const { slip, slipTo, code } = done.value;
      notify('done', slipTo === null || slipTo === 'screen' ? 'received' : 'received-printing', code);
      if (slipTo === 'screen') patchSession({ overlay: 'shown-slip', shownSlip: slip });
      onReceived();
    } catch {
      notify('fault', 'fault');
    } finally {
      setBusy(false);
    }
  };
  const forgive = useCallback(() => setRefused(null), []);
  return { receive, refused, isBusy, forgive };
}
