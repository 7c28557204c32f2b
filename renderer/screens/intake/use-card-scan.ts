import { useEffect, useRef } from 'react';
import { personOfCard } from '../../forms/person-form';
import { patchForm, useDesk } from '../../state/store';
import { onCard } from '../scans';

/**
 * A card scanned anywhere fills the submitter; with the cursor among the owner's fields, the owner.
 *
 * @param onFilled the clerk has to look at what the card said
 * @param goOn puts the cursor where the next answer goes; called unless it stands in another field already
 */
export function useCardScan(person: string, onFilled: () => void, goOn: () => void): void {
  const next = useRef(goOn);
  next.current = goOn;
  const filled = useRef(onFilled);
  filled.current = onFilled;
  useEffect(
    () =>
      onCard(person, card => {
        const group = document.activeElement?.closest<HTMLElement>('[data-person]')?.dataset.person;
        const isOwner = group === 'owner' && useDesk.getState().drafts.forms[person]?.forAnother === true;
        patchForm(person, isOwner ? { owner: personOfCard(card) } : { submitter: personOfCard(card) });
        filled.current();
        const focused = document.activeElement;
        const isElsewhere = focused instanceof HTMLInputElement && group === undefined;
        if (!isElsewhere) requestAnimationFrame(() => next.current());
      }),
    [person],
  );
}
