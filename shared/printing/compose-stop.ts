import { codeOf } from '../dossiers/dossier';
import type { TurnOf } from '../dossiers/turn';
import { fromIso } from '../kit/time';
import { formInstant } from './form-date';
import {
  codeBlocks,
  contactOf,
  DOTS,
  type FormDossier,
  type FormOffice,
  formHead,
  formTitle,
  reasonRows,
  signatures,
} from './form-parts';
import { type Slip, textBlock } from './slip';

/**
 * Form 05, "Thông báo dừng giải quyết hồ sơ" (TT 03/2025/TT-VPCP, Phụ lục I). Only its title was to be had: it
 * says what it must, reason, stage and signer.
 */
export function composeStop(parts: {
  readonly office: FormOffice;
  readonly dossier: FormDossier;
  readonly turn: TurnOf<'stop'>;
}): Slip {
  const { office, dossier, turn } = parts;
  return {
    kind: 'stop',
    number: codeOf(dossier).text,
    blocks: [
      formHead(office, fromIso(turn.at)),
      textBlock(`Số: ${DOTS}`),
      ...codeBlocks(dossier.code, dossier.officialCode),
      formTitle('THÔNG BÁO DỪNG GIẢI QUYẾT HỒ SƠ'),
      { kind: 'pairs', rows: [{ label: 'Kính gửi', value: dossier.submitter.name, bold: true }] },
      textBlock(
        `${office.name} thông báo dừng giải quyết hồ sơ của Ông/Bà về: ${dossier.procedure.name}, ` +
          `đã tiếp nhận lúc ${formInstant(fromIso(dossier.receivedAt))}.`,
      ),
      { kind: 'pairs', rows: reasonRows(turn) },
      textBlock(`Nếu có vướng mắc, Ông/Bà liên hệ với ${contactOf(office)}.`),
      signatures({ title: 'THỦ TRƯỞNG ĐƠN VỊ', name: turn.signer }),
    ],
  };
}
