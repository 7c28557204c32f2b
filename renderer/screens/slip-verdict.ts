import { fromIso, showDay, showInstant } from '../../shared/kit/time';
import type { ReadSeal } from '../../shared/printing/slip-seal';
import type { SlipJudgement } from '../commands/judge-slip';
import type { Notice } from '../state/notices';
import { useDesk } from '../state/store';
import { dossierWords } from '../words/dossier';
import { searchWords } from '../words/search';

const notices = {
  true: { tone: 'done', reason: 'slip-true' },
  unsigned: { tone: 'plain', reason: 'slip-unsigned' },
  false: { tone: 'refused', reason: 'slip-false' },
  'unknown-key': { tone: 'refused', reason: 'slip-unknown-key' },
} as const;

/** What a status line says of a scanned slip; of a true one also what it promises, to be held against the paper. */
export function toNotice(
  judged: SlipJudgement,
  code: string,
): Pick<Notice, 'tone' | 'reason'> & { readonly about: string } {
  const about = judged.verdict === 'true' ? `${code}, ${promiseOf(judged.seal)}` : code;
  return { ...notices[judged.verdict], about };
}

function promiseOf({ kind, day, dueAt, station }: ReadSeal): string {
  const { language } = useDesk.getState().session;
  const due = dueAt === null ? null : showInstant(fromIso(dueAt));
  return searchWords[language].sealSays(dossierWords[language].slipKinds[kind], station, showDay(day), due);
}
