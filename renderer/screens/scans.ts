import type { Card } from '../../shared/scanning/card';
import { classifyScan } from '../../shared/scanning/scan';
import type { Workplace } from '../commands/workplace';
import { findByCode } from '../data/queries';
import { listenToWedge, type Wedge } from '../scanning/wedge';
import { notify, patchSession } from '../state/store';

type CardListener = (card: Card) => void;
const cardListeners: CardListener[] = [];

/** The screen that wants cards last is the one that gets them. */
export function onCard(listener: CardListener): () => void {
  cardListeners.push(listener);
  return () => {
    cardListeners.splice(cardListeners.lastIndexOf(listener), 1);
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
  const scan = classifyScan(text);
  switch (scan.kind) {
    case 'card': {
      const listener = cardListeners.at(-1);
      if (listener) listener(scan.card);
      else notify('refused', 'card-not-wanted');
      return;
    }
    case 'refused-card':
      return notify('refused', scan.reason);
    case 'dossier': {
      const dossier = await findByCode(work.db, scan.code);
      if (dossier) return patchSession({ dossier: dossier.id });
      return notify('refused', 'no-such-dossier', scan.code);
    }
    default:
      return notify('refused', 'scan-not-understood');
  }
}
