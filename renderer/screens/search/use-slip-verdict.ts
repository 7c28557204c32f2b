import { hasSeal, plainPart } from '../../../shared/printing/slip-seal';
import { judgeSlip } from '../../commands/judge-slip';
import { useLive } from '../../data/live';
import { useWords } from '../../state/use-words';
import { noticeWords } from '../../words/notices';
import { toNotice } from '../slip-verdict';
import { useWork } from '../work-context';

/** What is to be said of a slip's QR that was typed or pasted here; null for all else that is looked for. */
export function useSlipVerdict(typed: string): { readonly tone: string; readonly sentence: string } | null {
  const work = useWork();
  const sentences: Readonly<Record<string, string>> = useWords(noticeWords);
  const text = typed.trim();
  const judged = useLive(
    async () => (hasSeal(text) ? { text, of: await judgeSlip(work, text) } : null),
    [work, text],
  );
  // The answer to what stood there before is not one to this.
  if (judged?.text !== text) return null;
  const { tone, reason, about } = toNotice(judged.of, plainPart(text));
  return { tone, sentence: `${sentences[reason]} ${about}` };
}
