import type { Handlers } from '../ipc/router';
import type { FillIn } from '../journal/fill-in';

export type FillInHandlerParts = {
  readonly fillIn: FillIn;
  readonly onFilled: (file: string) => Promise<void>;
  readonly tellFault: (fault: unknown) => void;
};

/** The part of the contract by which the tables mend the journal. */
export function createFillInHandlers({
  fillIn,
  onFilled,
  tellFault,
}: FillInHandlerParts): Pick<Handlers, 'journal.find-lacking' | 'journal.fill-in'> {
  return {
    'journal.find-lacking': ({ file }) =>
      fillIn.findLacking(file).catch(fault => {
        tellFault(fault);
        return null;
      }),
    'journal.fill-in': async ({ file, pages, erasures }) => {
      try {
        const isFilled = await fillIn.fillIn(file, pages, erasures);
        if (isFilled) await onFilled(file);
        return isFilled;
      } catch (fault) {
        tellFault(fault);
        return false;
      }
    },
  };
}
