import type { Logo } from '../office/logo';
import type { SlipKind } from './job';

export type TextSize = 'normal' | 'large' | 'huge';
export type Align = 'left' | 'center' | 'right';
/** `italic` shows on A5 and on screen only: at 203 dpi slanted accents run together. */
export type TextStyle = {
  readonly size: TextSize;
  readonly bold: boolean;
  readonly align: Align;
  readonly italic?: boolean;
};

/** `fit` is as wide as its widest cell, `rest` shares what is left. */
export type Column = { readonly head: string; readonly align: Align; readonly width: 'fit' | 'rest' };
/** `bold` sets the value apart; `beside` lets it share a line with the pair before it where the paper is wide. */
export type Pair = {
  readonly label: string;
  readonly value: string;
  readonly bold?: boolean;
  readonly beside?: boolean;
};
export type Signature = { readonly title: string; readonly note: string; readonly name: string };

/** One piece of a slip, top to bottom. Renderers decide how it looks on a roll, on A5 and on screen. */
export type Block =
  /** Head of an administrative form; `national` adds the state's name and motto (NĐ 30/2020, Phụ lục I). */
  | {
      readonly kind: 'head';
      readonly agency: string;
      readonly unit: string;
      readonly national: boolean;
      /** `Hoàn Kiếm, ngày 23 tháng 11 năm 2026`; empty on a ticket. */
      readonly placeAndDate: string;
      readonly logo?: Logo;
    }
  /** `form` is the legal title for A5; `roll` what the office calls the strip. */
  | { readonly kind: 'title'; readonly form: string; readonly roll: string; readonly note: string }
  /** `only: 'roll'` is of thermal paper and no word on any other. */
  | ({ readonly kind: 'text'; readonly text: string; readonly only?: 'roll' } & TextStyle)
  | { readonly kind: 'pairs'; readonly rows: readonly Pair[] }
  | {
      readonly kind: 'table';
      readonly columns: readonly Column[];
      readonly rows: readonly (readonly string[])[];
      /** A last row set apart, such as a total. */
      readonly foot?: readonly string[];
    }
  | { readonly kind: 'rule' }
  | { readonly kind: 'blank' }
  | { readonly kind: 'qr'; readonly text: string }
  /** Left out by the layout wherever it would not fit at two dots per module. */
  | { readonly kind: 'barcode'; readonly text: string }
  | { readonly kind: 'signatures'; readonly signers: readonly Signature[] }
  /** The knife on a roll, a new page on A5. The end of a slip needs none. */
  | { readonly kind: 'cut' };
export type BlockOf<K extends Block['kind']> = Extract<Block, { readonly kind: K }>;

/** A printable paper. `number` is the ticket's label or the dossier's code as printed. */
export type Slip = {
  /** `test` is of a printer being tried, and never a job. */
  readonly kind: SlipKind | 'test';
  readonly number: string;
  readonly blocks: readonly Block[];
};

export const PLAIN: TextStyle = { size: 'normal', bold: false, align: 'left' };

export function textBlock(text: string, style: Partial<TextStyle> = {}): BlockOf<'text'> {
  return { kind: 'text', text, ...PLAIN, ...style };
}

/** Quốc hiệu and tiêu ngữ, written as NĐ 30/2020/NĐ-CP orders. */
export const NATIONAL_NAME = 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM';
export const NATIONAL_MOTTO = 'Độc lập - Tự do - Hạnh phúc';
