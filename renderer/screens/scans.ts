import type { Card } from '../../shared/scanning/card';
import { classifyScan } from '../../shared/scanning/scan';
import type { Workplace } from '../commands/workplace';
import { findByCode } from '../data/queries';
import { listenToWedge, type Wedge } from '../scanning/wedge';
import { frontPerson, notify, patchDesk, useDesk } from '../state/store';

type CardListener = (card: Card) => void;
const cardListeners: { readonly owner: string; readonly listener: CardListener }[] = [];

/**
 * On the desk in front, the screen that wants cards last is the one that gets them.
 *
 * @param owner id of the person on whose desk the screen lies
 */
export function onCard(owner: string, listener: CardListener): () => void {
  const entry = { owner, listener };
  cardListeners.push(entry);
  return () => {
    cardListeners.splice(cardListeners.indexOf(entry), 1);
  };
}

/** Hears the scanner for the whole desk: cards go to the open screen, receipts open their dossier. */
export function hearScanner(work: Workplace): Wedge {
  return listenToWedge(document, {
    now: () => performance.now(),
    onDoubt: reason => notify('refused', reason),
    onScan: text => void takeScan(work, text),
  });
}

async function takeScan(work: Workplace, text: string): Promise<void> {
  const owner = frontPerson();
  // Nobody sees what it would do.
  if (useDesk.getState().session.cover !== 'none') return;
  const scan = classifyScan(text);
  switch (scan.kind) {
    case 'card': {
      const last = cardListeners.findLast(entry => entry.owner === owner);
      if (last) last.listener(scan.card);
      else notify('refused', 'card-not-wanted');
      return;
    }
    case 'refused-card':
      return notify('refused', scan.reason);
    case 'dossier': {
      const dossier = await findByCode(work.db, scan.code);
      if (dossier) return patchDesk(owner, { dossier: dossier.id });
      return notify('refused', 'no-such-dossier', scan.code, owner);
    }
    default:
      return notify('refused', 'scan-not-understood');
  }
}
