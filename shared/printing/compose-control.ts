import { timeliness } from '../calendar/timeliness';
import type { Dossier, StateChange } from '../dossiers/dossier';
import { fromIso, showInstant } from '../kit/time';
import { composeForm, DOTS, type FormParts } from './form-parts';
import type { Slip } from './slip';

type ControlParts = FormParts & {
  readonly dossier: Pick<Dossier, 'states' | 'returned'>;
  readonly nameOf: (personId: string) => string;
};

const TITLE = 'PHIẾU KIỂM SOÁT QUÁ TRÌNH GIẢI QUYẾT HỒ SƠ';
/** Hand-overs still to come are written by hand, with room above each line for it. */
const LINES_LEFT = 3;

/**
 * Form 06, "Phiếu kiểm soát quá trình giải quyết hồ sơ" (TT 03/2025/TT-VPCP, Phụ lục I): every hand-over that the
 * ledger knows, never written over, and lines for the pen.
 */
export function composeControl(parts: ControlParts): Slip {
  const { dossier } = parts;
  const left = Array.from({ length: LINES_LEFT }, () => [
    `\nGiao: ${DOTS}\n\nNhận: ${DOTS}`,
    `\n${DOTS}`,
    '',
  ]);
  return composeForm('control', parts, { at: fromIso(dossier.receivedAt), title: TITLE }, [
    {
      kind: 'pairs',
      rows: [
        { label: 'Chủ hồ sơ', value: dossier.owner.name, bold: true },
        { label: 'Nội dung yêu cầu giải quyết', value: dossier.procedure.name },
        { label: 'Cơ quan giải quyết', value: dossier.handledBy },
        {
          label: 'Hẹn trả kết quả',
          value: dossier.dueAt === null ? '' : showInstant(fromIso(dossier.dueAt)),
        },
      ],
    },
    {
      kind: 'table',
      columns: [
        { head: 'Giao, nhận hồ sơ', align: 'left', width: 'rest' },
        { head: 'Thời gian', align: 'left', width: 'rest' },
        { head: 'Kết quả', align: 'left', width: 'fit' },
      ],
      rows: [...dossier.states.flatMap(change => handOver(change, parts)), ...left],
    },
  ]);
}

/** One hand-over; being entered (1) is none. */
function handOver(change: StateChange, { dossier, nameOf }: ControlParts): readonly (readonly string[])[] {
  if (change.state === 1) return [];
  const by = nameOf(change.by);
  const told: Readonly<Record<Exclude<StateChange['state'], 1>, string>> = {
    2: `Giao: ${dossier.submitter.name}\nNhận: ${by}`,
    3: `Từ chối: ${by}`,
    4: `Giao: ${by}\nNhận: ${dossier.handledBy}`,
    5: `Yêu cầu bổ sung: ${by}`,
    6: `Chờ nghĩa vụ tài chính: ${by}`,
    7: `Công dân rút hồ sơ: ${by}`,
    8: `Dừng giải quyết: ${by}`,
    9: `Giao: ${dossier.handledBy}\nNhận: ${by}`,
    10: `Giao: ${by}\nNhận: ${dossier.returned?.to ?? dossier.submitter.name}`,
  };
  return [[told[change.state], showInstant(fromIso(change.at)), verdict(change, dossier.dueAt)]];
}

/** Whether the result came in time; of no other hand-over. */
function verdict({ state, at }: StateChange, dueAt: string | null): string {
  if (state !== 9 || dueAt === null) return '';
  const words = { early: 'Trước hạn', onTime: 'Đúng hạn', late: 'Quá hạn', open: '', overdue: '' } as const;
  return words[timeliness(fromIso(dueAt), fromIso(at), fromIso(at))];
}
