import type { NoticeWord } from '../words/notices';
import type { ReasonWord } from '../words/reasons';

/**
 * The status line: what the last deed did, or why it was refused; `plain` is neither good nor bad. `reason` is a kebab-case word that
 * `renderer/words` has a sentence for; `about` names what it is of (a code, a number).
 */
export type Notice = {
  readonly tone: 'done' | 'plain' | 'refused' | 'fault';
  readonly reason: NoticeWord | ReasonWord;
  readonly about?: string;
  /** Rises with every notice, so that the same words twice are two notices. */
  readonly no: number;
  /** It came while another's desk lay in front, and its owner has not been back since. */
  readonly isNews: boolean;
  /** Where what was done can be put right. */
  readonly mend?: Mend | 'ticket';
};

/** A dossier, and the form of its page that corrects it or takes its last deed back. */
export type Mend = { readonly dossier: string; readonly deed: 'correct' | 'undo' };
