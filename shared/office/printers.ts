import { z } from 'zod';

const address = {
  host: z
    .string()
    .trim()
    .max(253)
    .regex(/^[A-Za-z0-9.:-]*$/),
  port: z.int().min(1).max(65_535),
};

/** Reached from this very PC. Serial speed in baud; a device is a printer's own file, such as `/dev/usb/lp0`. */
export const OwnWire = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('network'), ...address }),
  z.strictObject({
    kind: z.literal('serial'),
    path: z.string().trim().min(1).max(120),
    baud: z.int().min(1200).max(921_600),
  }),
  z.strictObject({ kind: z.literal('device'), path: z.string().trim().min(1).max(120) }),
  /** A queue of the system's own printing service, by its name: Windows has blanks and strokes in them. */
  z.strictObject({
    kind: z.literal('system'),
    queue: z
      .string()
      .trim()
      .min(1)
      .max(120)
      .regex(/^[^-\p{Cc}][^\p{Cc}]*$/u),
  }),
]);
export type OwnWire = z.infer<typeof OwnWire>;

/** On the PC beside, which lends it; the passphrase for it stays in the main process of this PC. */
const NeighbourWire = z.strictObject({ kind: z.literal('neighbour'), ...address });
export type NeighbourWire = z.infer<typeof NeighbourWire>;

/** Where bytes or pages go. */
export const Wire = z.discriminatedUnion('kind', [...OwnWire.options, NeighbourWire]);
export type Wire = z.infer<typeof Wire>;
export type WireKind = Wire['kind'];

export const PaperSize = z.enum(['roll80', 'roll58', 'A5', 'A4']);
export type PaperSize = z.infer<typeof PaperSize>;

/** What a printer may be kept for: numbers, form 01, all other papers. */
export const SlipRole = z.enum(['ticket', 'receipt', 'form']);
export type SlipRole = z.infer<typeof SlipRole>;

export const Printer = z.strictObject({
  id: z.string().regex(/^[a-z0-9-]{1,40}$/),
  name: z.string().trim().min(1).max(60),
  wire: Wire,
  paper: PaperSize,
  /** Empty: everything. */
  slips: z.array(SlipRole).max(3),
  /** The counters that it stands at; empty: all. */
  counters: z.array(z.int().min(1).max(99)).max(40),
  /** Which printer takes over while this one is dead; empty: none. */
  spare: z.string().max(40),
});
export type Printer = Readonly<z.infer<typeof Printer>>;

/** The printer of the first set-up, beside those that were added. */
export const MAIN_PRINTER = 'main';
