/** What is wrong with the journal, and where: an entry by chain (`station/epoch`) and seq, or a line by its file. */
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
  | { readonly file: string; readonly endsAt: number; readonly what: 'line-unreadable' };

/** `checked` counts the pages read. */
export type JournalProof = { readonly checked: number; readonly faults: readonly JournalFault[] };
