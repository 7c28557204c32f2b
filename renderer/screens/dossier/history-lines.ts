import type { Correction } from '../../../shared/dossiers/correction';
import type { StateNumber } from '../../../shared/dossiers/dossier';
import type { Reasoned } from '../../../shared/dossiers/turn';
import { showDong } from '../../../shared/kit/money';
import { fromIso, showInstant } from '../../../shared/kit/time';
import { compareEntries } from '../../../shared/ledger/chain';
import type { DeedEvent } from '../../../shared/ledger/deeds';
import type { Page } from '../../../shared/ledger/entry';
import { fold } from '../../../shared/ledger/fold';
import { findEvent } from '../../../shared/ledger/read-event';
import type { historyWords } from '../../words/history';
import type { spoolWords } from '../../words/spool';
import { changesOf } from './changes-of';

/** One entry of a subject's story, in the order of the ledger. */
export type HistoryLine = {
  readonly id: string;
  readonly at: string;
  readonly clerk: string;
  readonly station: number;
  readonly text: string;
  readonly detail: string;
  /** Taken back by a later entry; or corrected at two PCs at once. */
  readonly mark: string;
};

export type HistoryWords = {
  readonly history: (typeof historyWords)['vi'];
  readonly states: readonly string[];
  readonly reasons: (typeof spoolWords)['vi']['reasons'];
};

/** The ledger's pages as sentences; what a newer version wrote is said to be so, not left out. */
export function historyLines(pages: readonly Page[], words: HistoryWords): readonly HistoryLine[] {
  // Who looked is for supervisors, in the audit: it would bury what was done.
  const corrections = correctionsIn(pages);
  const undone = new Set(
    corrections.flatMap(one => ('undoes' in one && !one.isContested ? [one.undoes] : [])),
  );
  const contested = new Set(corrections.flatMap(one => (one.isContested ? [one.entry] : [])));
  const texts = new Map<string, string>();
  return pages
    .filter(({ entry }) => entry.deed !== 'dossier.viewed')
    .sort((a, b) => compareEntries(a.entry, b.entry))
    .map(page => {
      const { id, at, clerk, station, deed } = page.entry;
      const event = findEvent(page);
      const unknown = page.body ? words.history.notUnderstood(deed) : words.history.withheld;
      const [text, detail = ''] = event ? tell(event, words, texts) : [unknown];
      texts.set(id, text);
      const mark = undone.has(id)
        ? words.history.isUndone
        : contested.has(id)
          ? words.history.isContested
          : '';
      return { id, at, clerk, station, text, detail, mark };
    });
}

/** As the dossier's own fold tells them: it knows which ones met another PC's. */
function correctionsIn(pages: readonly Page[]): readonly Correction[] {
  return (
    fold(
      'dossier',
      pages.filter(({ entry }) => entry.subject.startsWith('dossier/')),
    )?.corrections ?? []
  );
}

/** @param texts what the entries before it were told as */
function tell(
  event: DeedEvent,
  all: HistoryWords,
  texts: ReadonlyMap<string, string>,
): readonly [text: string, detail?: string] {
  const words = all.history;
  switch (event.deed) {
    case 'dossier.received':
      return [words.received(event.body.code.text), event.body.note];
    case 'dossier.coded':
      return [words.coded(event.body.text, event.body.provisional), givenUp(event.body, words)];
    case 'dossier.paid': {
      const { amountVnd, method, receipt } = event.body;
      return [
        words.paid(showDong(amountVnd), words.methods[method]),
        receipt ? words.receipt(receipt.series, receipt.number) : '',
      ];
    }
    case 'dossier.finished':
      return [words.finished, [event.body.number, event.body.summary].filter(Boolean).join(', ')];
    case 'dossier.returned':
      return [words.returned(event.body.to)];
    case 'dossier.supplementAsked': {
      const { reason, missing, signer } = event.body;
      return [words.supplementAsked, [...missing, reason, words.signedBy(signer)].join('; ')];
    }
    case 'dossier.supplied': {
      const { note, dueAt } = event.body;
      return [words.supplied, [note, dueAt && words.dueNow(dueText(dueAt))].filter(Boolean).join('; ')];
    }
    case 'dossier.apologised':
      return [words.apologised(dueText(event.body.dueAt)), ground(event.body, words)];
    case 'dossier.refused':
      return [words.refused, ground(event.body, words)];
    case 'dossier.withdrawn':
      return [words.withdrawn, ground(event.body, words)];
    case 'dossier.stopped':
      return [words.stopped, ground(event.body, words)];
    case 'dossier.corrected':
      return [
        words.corrected,
        [...changesOf(event.body, words), words.because(event.body.reason)].join('; '),
      ];
    case 'dossier.undone':
      return [words.undone(texts.get(event.body.entry) ?? ''), words.because(event.body.reason)];
    case 'dossier.erased':
      return [words.erased(event.body.minutes), event.body.ground];
    case 'dossier.decided':
      return [words.decided(all.states[event.body.state as StateNumber] ?? ''), event.body.note ?? ''];
    default:
      return tellSlip(event, all);
  }
}

function givenUp(
  { insteadOf }: { readonly insteadOf?: string | undefined },
  words: HistoryWords['history'],
): string {
  return insteadOf === undefined ? '' : words.givenUp(insteadOf);
}

function ground({ reason, signer }: Reasoned, words: HistoryWords['history']): string {
  return `${reason}; ${words.signedBy(signer)}`;
}

function dueText(dueAt: string): string {
  return showInstant(fromIso(dueAt));
}

function tellSlip(event: DeedEvent, { history, reasons }: HistoryWords): readonly [string, string?] {
  const words = history.slip;
  switch (event.deed) {
    case 'slip.composed':
      return [words.composed[event.body.to]];
    case 'slip.started':
      return [words.started];
    case 'slip.ended': {
      const { outcome, reason } = event.body;
      return [words.ended[outcome], reason === undefined ? '' : (reasons[reason] ?? reason)];
    }
    case 'slip.settled':
      return [words.settled[event.body.outcome]];
    case 'slip.written':
      return [words.written(event.body.number)];
    case 'slip.moved':
      return [words.moved];
    case 'slip.reprinted':
      return [words.reprinted];
    default:
      return [history.notUnderstood(event.deed)];
  }
}
