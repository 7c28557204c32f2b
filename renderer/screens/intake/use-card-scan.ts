import { useEffect, useRef } from 'react';
import type { PlainDate } from '../../../shared/kit/time';
import { showDay } from '../../../shared/kit/time';
import type { Card } from '../../../shared/scanning/card';
import { toApplicant } from '../../../shared/scanning/card';
import { blankPerson, type PersonForm } from '../../state/intake-form';
import { patchForm, useDesk } from '../../state/store';
import { onCard } from '../scans';

/**
 * A card scanned anywhere fills the submitter; with the cursor among the owner's fields, the owner.
 *
 * @param goOn puts the cursor where the next answer goes; called unless it stands in another field already
 */
export function useCardScan(person: string, goOn: () => void): void {
  const next = useRef(goOn);
  next.current = goOn;
  useEffect(
    () =>
      onCard(person, card => {
        const group = document.activeElement?.closest<HTMLElement>('[data-person]')?.dataset.person;
        const isOwner = group === 'owner' && useDesk.getState().drafts.forms[person]?.forAnother === true;
        patchForm(person, isOwner ? { owner: toForm(card) } : { submitter: toForm(card) });
        const focused = document.activeElement;
        const isElsewhere = focused instanceof HTMLInputElement && group === undefined;
        if (!isElsewhere) requestAnimationFrame(() => next.current());
      }),
    [person],
  );
}

function toForm(card: Card): PersonForm {
  const { name, idNumber = '', birthDate = '', sex = '', address = '' } = toApplicant(card);
  const typed = birthDate.length === 10 ? showDay(birthDate as PlainDate) : birthDate;
  return { ...blankPerson, name, idNumber, birthDate: typed, sex, address, fromCard: true };
}
