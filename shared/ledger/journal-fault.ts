/** A closed month as a whole: not what was sealed, gone, or with a seal that this store did not make. */
export type MonthFault = {
  readonly file: string;
  readonly what: 'month-changed' | 'month-missing' | 'seal-changed';
};

/** What is wrong with the journal, and where: an entry by chain (`station/epoch`) and seq, a line or a month by its file. */
export type JournalFault =
  | {
      readonly chain: string;
      readonly seq: number;
      readonly what:
        | 'entry-changed'
        | 'body-changed'
        | 'does-not-follow'
        | 'gap'
        | 'not-sealed'
        | 'key-unknown'
        | 'sealed-value-changed';
    }
  | { readonly file: string; readonly endsAt: number; readonly what: 'line-unreadable' }
  | MonthFault;

/** `checked` counts the pages read. */
export type JournalProof = { readonly checked: number; readonly faults: readonly JournalFault[] };
