import type { Logo } from '../office/logo';
import type { TextSize, TextStyle } from './slip';

/** What the layout must know of a paper. One unit throughout: dots for a roll, columns for plain text. */
export type Paper = {
  readonly width: number;
  readonly measure: (text: string, style: TextStyle) => number;
  readonly lineHeight: (size: TextSize) => number;
  /** Between two cells of a table. */
  readonly columnGap: number;
  readonly blankHeight: number;
  /** Below a head, a title, a group of pairs, a table. */
  readonly groupGap: number;
  readonly ruleHeight: number;
  /** 0 where the knife leaves no trace. */
  readonly cutHeight: number;
  /** Room left for a hand-written signature. */
  readonly signatureHeight: number;
  /** Outer size with the quiet zone. */
  readonly qrSize: (text: string) => Extent;
  /** Outer size of a Code 128 with the quiet zone; undefined where its text cannot be one. */
  readonly barcodeSize: (text: string) => Extent | undefined;
  /** Undefined where none is drawn, or this one cannot be. */
  readonly logoSize: (logo: Logo) => Extent | undefined;
};

export type Extent = { readonly width: number; readonly height: number };

/** A thing set on the paper; `x` and `y` name its top left corner. */
export type Placed = { readonly x: number; readonly y: number } & (
  | { readonly kind: 'words'; readonly text: string; readonly style: TextStyle }
  | { readonly kind: 'rule'; readonly width: number }
  | ({ readonly kind: 'qr'; readonly text: string } & Extent)
  | ({ readonly kind: 'barcode'; readonly text: string } & Extent)
  | ({ readonly kind: 'logo'; readonly logo: Logo } & Extent)
  | { readonly kind: 'cut' }
);

export type Layout = { readonly height: number; readonly placed: readonly Placed[] };
