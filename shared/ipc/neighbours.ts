import type { OwnWire } from '../office/printers';

/** The printer of this PC that neighbours may print on. */
export type LentPrinter = {
  readonly wire: OwnWire;
  /** To be typed at the neighbour, who prints with it and nobody without. */
  readonly passphrase: string;
  readonly port: number;
  /** Of this PC in the networks of the office; several where it has several. */
  readonly addresses: readonly string[];
  /** False: another program has taken the port. */
  readonly isOpen: boolean;
};

/** Why a neighbour's printer cannot be borrowed. */
export type PairReason =
  | 'neighbour-off'
  | 'neighbour-lost'
  | 'wrong-code'
  | 'not-a-neighbour'
  | 'disk-failed';
