import type { Card } from '../../shared/scanning/card';
import { classifyScan } from '../../shared/scanning/scan';
import { judgeSlip } from '../commands/judge-slip';
import type { Workplace } from '../commands/workplace';
import { allByCode } from '../data/queries';
import { listenToWedge, type Wedge } from '../scanning/wedge';
import { frontPerson, notify, patchDesk, useDesk } from '../state/store';
import { patchList } from './dossier/list-memory';
import { toNotice } from './slip-verdict';

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

type ScanListener = (text: string) => void;
const badgeListeners: ScanListener[] = [];

/** While a screen waits for a clerk's badge, whatever is scanned is told to it and to nothing else. */
export function onBadge(listener: ScanListener): () => void {
  badgeListeners.push(listener);
  return () => {
    badgeListeners.splice(badgeListeners.indexOf(listener), 1);
  };
}

/** Hears the scanner for the whole desk: cards go to the open screen, receipts open their dossier and are judged. */
export function hearScanner(work: Workplace): Wedge {
  return listenToWedge(document, {
    now: () => performance.now(),
    onDoubt: reason => notify('refused', reason),
    onScan: text => {
      const owner = frontPerson();
      takeScan(work, text).catch(() => notify('fault', 'fault', undefined, owner));
    },
    isAnyWanted: () => badgeListeners.length > 0,
  });
}

async function takeScan(work: Workplace, text: string): Promise<void> {
  const badgeListener = badgeListeners.at(-1);
  if (badgeListener) return badgeListener(text);
  const { cover, isChanging } = useDesk.getState().session;
  // Nobody sees what it would do there, and whose desk lies below may be away.
  if (cover !== 'none' || isChanging) return;
  const owner = frontPerson();
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
      const [dossier, ...others] = await allByCode(work.db, scan.code);
      if (!dossier) return notify('refused', 'no-such-dossier', scan.code, owner);
      // Two papers bear the same code: whose this one is only a person can see.
      if (others.length > 0) showInSearch(owner, scan.code);
      else patchDesk(owner, { dossier: dossier.id });
      return tellVerdict(work, owner, { text, code: scan.code, isOfTwo: others.length > 0 });
    }
    case 'ticket':
      return tellVerdict(work, owner, { text, code: scan.label });
    default:
      return notify('refused', 'scan-not-understood');
  }
}

/** Whether the office made the paper is said at every scan, so that a forged one never opens as a good one does. */
async function tellVerdict(
  work: Workplace,
  owner: string,
  paper: { readonly text: string; readonly code: string; readonly isOfTwo?: boolean },
): Promise<void> {
  const { text, code, isOfTwo = false } = paper;
  const judged = await judgeSlip(work, text).catch(() => null);
  if (!judged) return notify('fault', 'fault', code, owner);
  const isDoubtful = judged.verdict === 'false' || judged.verdict === 'unknown-key';
  if (isOfTwo && !isDoubtful) return notify('refused', 'code-of-two', code, owner);
  const { tone, reason, about } = toNotice(judged, code);
  notify(tone, reason, about, owner);
}

function showInSearch(owner: string, code: string): void {
  patchList(owner, 'search', { typed: code, chosen: null, place: 0 });
  patchDesk(owner, { section: 'search', dossier: null, overlay: null });
}
