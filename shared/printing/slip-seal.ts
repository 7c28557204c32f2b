import { z } from 'zod';
import { fromIso, IsoInstant, instantAt, PlainDate, toIso } from '../kit/time';
import { markOf, type OfficeKey, type PublicKey } from '../station/station-key';
import type { SlipKind } from './job';
import type { Slip } from './slip';

/** Papers that promise something about a ticket or a dossier. Their numbers are on paper: never give one anew. */
const KINDS = {
  ticket: '01',
  receipt: '02',
  supplement: '03',
  refusal: '04',
  apology: '05',
  stop: '06',
  control: '07',
  fee: '08',
  handback: '09',
  label: '10',
} as const satisfies Partial<Record<SlipKind, string>>;
export type SealedKind = keyof typeof KINDS;
export const SealedKind = z.enum(Object.keys(KINDS) as [SealedKind, ...SealedKind[]]);

/** What a seal vouches for besides the plain code; nothing of a person is in it. */
export const SealTerms = z.strictObject({
  kind: SealedKind,
  /** On which day it was made out. */
  day: PlainDate,
  /** Until when the office promised, to the minute; null where it promised nothing. */
  dueAt: IsoInstant.nullable(),
});
export type SealTerms = Readonly<z.infer<typeof SealTerms>>;

/** A seal as it was read: what it says, whose key it names, and the signature over `signed`. */
export type ReadSeal = SealTerms & {
  readonly station: number;
  readonly mark: string;
  readonly signed: string;
  readonly signature: Uint8Array;
};

const NO_DUE = '0'.repeat(10);
/** 2^512 has 155 digits. */
const SIGNATURE_DIGITS = 155;
const SEAL = /^1(\d{2})(\d{6})(\d{10})(\d{3})(\d{5})(\d{155})$/;

/**
 * The part of a QR that is signed: the plain code as it stands, `;`, version 1, kind, day, due time, PC and key.
 * Digits alone: a QR packs them three in ten bits (41 modules with the signature, where base64url takes 45), and
 * neither Caps Lock nor a Vietnamese input method changes them on the way from a scanner.
 */
export function signedPart(plain: string, terms: SealTerms, by: { station: number; publicKey: PublicKey }) {
  const { kind, day, dueAt } = terms;
  const due = dueAt === null ? NO_DUE : toIso(fromIso(dueAt)).slice(2, 16).replace(/\D/g, '');
  const station = String(by.station).padStart(3, '0');
  return `${plain};1${KINDS[kind]}${day.slice(2).replaceAll('-', '')}${due}${station}${markOf(by.publicKey)}`;
}

/**
 * What the station's key signs: never mistaken for anything else it signs, nor for another ward's. Letters count in
 * capitals, since Caps Lock at a PC inverts what a scanner types.
 */
export function sealMessage(ward: string, signed: string): string {
  return `quay-mot-cua/slip/1\n${ward}\n${signed.toUpperCase()}`;
}

/** The whole text of the QR. */
export function sealedText(signed: string, signature: Uint8Array): string {
  const hex = [...signature].map(byte => byte.toString(16).padStart(2, '0')).join('');
  return signed + BigInt(`0x${hex}`).toString().padStart(SIGNATURE_DIGITS, '0');
}

/** The code in front of a QR's seal, or the whole text where there is none. */
export function plainPart(text: string): string {
  return hasSeal(text) ? text.slice(0, text.lastIndexOf(';')) : text;
}

/** Whether a text of ours goes on where its plain part ends: `A025;20261123` does not, its day is plain. */
export function hasSeal(text: string): boolean {
  return /;(?!\d{8}$)[^;]*$/.test(text);
}

/** The seal of a QR; undefined when what stands there is none of ours, or not all of it. */
export function readSeal(text: string): ReadSeal | undefined {
  const at = text.lastIndexOf(';');
  const parts = SEAL.exec(text.slice(at + 1));
  if (at < 0 || !parts) return undefined;
  const [, no, on = '', due = '', station, mark = '', number = ''] = parts;
  const kind = (Object.keys(KINDS) as SealedKind[]).find(known => KINDS[known] === no);
  const day = PlainDate.safeParse(onDay(on));
  const value = BigInt(number);
  if (!kind || !day.success || value >= 1n << 512n) return undefined;
  const dueAt = due === NO_DUE ? null : findInstant(due);
  if (dueAt === undefined) return undefined;
  const bytes = value.toString(16).padStart(128, '0').match(/../g) ?? [];
  return {
    kind,
    day: day.data,
    dueAt,
    station: Number(station),
    mark,
    signed: text.slice(0, -SIGNATURE_DIGITS),
    signature: Uint8Array.from(bytes, byte => Number.parseInt(byte, 16)),
  };
}

/** The keys that a seal may be of: nearly always one or none. */
export function keysNamed({ station, mark }: ReadSeal, keys: readonly OfficeKey[]): readonly OfficeKey[] {
  return keys.filter(key => key.station === station && markOf(key.publicKey) === mark);
}

/** The plain text in a slip's QR; undefined where it has none. Every liên bears the same. */
export function plainCode({ blocks }: Slip): string | undefined {
  return blocks.find(block => block.kind === 'qr')?.text;
}

/** The slip with its seal in every QR. */
export function withSeal(slip: Slip, sealed: string): Slip {
  return {
    ...slip,
    blocks: slip.blocks.map(block => (block.kind === 'qr' ? { ...block, text: sealed } : block)),
  };
}

function onDay(digits: string): string {
  return `20${digits.slice(0, 2)}-${digits.slice(2, 4)}-${digits.slice(4, 6)}`;
}

function findInstant(digits: string): string | undefined {
  const day = PlainDate.safeParse(onDay(digits));
  const time = `${digits.slice(6, 8)}:${digits.slice(8, 10)}`;
  return day.success && /^([01]\d|2[0-3]):[0-5]\d$/.test(time) ? toIso(instantAt(day.data, time)) : undefined;
}
