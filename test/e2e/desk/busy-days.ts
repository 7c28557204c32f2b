import type {} from '../../../electron/rehearsal';
import type { Actor, DeedWrite } from '../../../renderer/data/gate';
import type {} from '../../../renderer/rehearsal';
import { officialCode, provisionalCode } from '../../../shared/dossiers/code';
import type { Applicant, Received } from '../../../shared/dossiers/dossier';
import type { FeeLine } from '../../../shared/fees/fee-line';
import { addDays, instantAt, type PlainDate, toIso } from '../../../shared/kit/time';
import { anIdentityNumber } from '../../office/cards';
import type { App } from './launch';

/** Nobody is called so; long names, short ones, ones with every accent. */
const NAMES = [
  'Nguyễn Thị Minh Khuê Ảo',
  'Trần Đình Giả Định',
  'Lê Hoàng Phương Uyên Mẫu',
  'Phạm Ẩn',
  'Công Tằng Tôn Nữ Thử Nghiệm Ngọc Huyền Trân Châu',
  'Đỗ Thị Hòa Ví Dụ',
  'Vũ Quốc Tưởng Tượng',
  'Hoàng Thị Ngọc Ánh Không Có Thật',
  'Bùi Văn Mẫu',
  'Đặng Trần Khuyết Danh',
  'Ngô Thị Ỷ Lan Phỏng Tác',
  'Công ty TNHH Thương mại và Dịch vụ Giả Tưởng Toàn Cầu',
];

export type DayPlan = {
  readonly day: PlainDate;
  readonly dossiers: number;
  /** Numbers of this PC's own instead of the city's, from this one on. */
  readonly provisionalFrom?: number;
};

/** Sets the rehearsal's clock; it only goes forward. */
export async function setClock({ electron }: App, at: number, since: number): Promise<void> {
  await electron.evaluate((_electron, sample) => globalThis.rehearsal?.setClock(sample), {
    wall: at,
    mono: at - since,
  });
}

/** The deeds of a counter on a day, as its screens would have written them. */
export async function fillDay({ desk }: App, { day, dossiers, provisionalFrom }: DayPlan): Promise<void> {
  const received = Array.from({ length: dossiers }, (_, i) =>
    receptionOf(day, i + 1, dossiers, provisionalFrom),
  );
  await desk.evaluate(
    async ({ bodies }) => {
      const work = window.rehearsal?.work;
      if (!work) throw new Error('not a rehearsal');
      for (let from = 0; from < bodies.length; from += 40) {
        const writes = bodies.slice(from, from + 40).flatMap((body, i) => deedsOf(body, from + i));
        const isPrinters = (write: DeedWrite) => write.deed === 'slip.started' || write.deed === 'slip.ended';
        await perform(
          { by: 'seat', counter: 1 },
          writes.filter(write => !isPrinters(write)),
        );
        await perform({ by: 'system' }, writes.filter(isPrinters));
      }

      async function perform(actor: Actor, writes: readonly DeedWrite[]): Promise<void> {
        const done = await work?.gate.perform(actor, async () => ({
          ok: true as const,
          value: { writes, value: null },
        }));
        if (!done?.ok) throw new Error(done?.reason);
      }

      function deedsOf(body: Received, i: number): readonly DeedWrite[] {
        const id = work?.newId() ?? '';
        const slip = work?.newId() ?? '';
        const amountVnd = body.fees.reduce((sum, fee) => sum + (fee.amountVnd ?? 0), 0);
        const writes: DeedWrite[] = [{ deed: 'dossier.received', id, body }];
        if (i % 3 !== 0) {
          const number = body.code.text;
          const slipBody = { kind: 'receipt', of: id, number, day: body.code.day, to: 'printer' } as const;
          writes.push(
            { deed: 'slip.composed', id: slip, body: slipBody },
            { deed: 'slip.started', id: slip, body: {} },
          );
          writes.push({ deed: 'slip.ended', id: slip, body: { outcome: 'printed' } });
        }
        if (amountVnd > 0 && i % 5 !== 4) {
          const method = i % 4 === 0 ? 'vietqr' : 'cash';
          const receipt = { series: 'C26T', number: String(1_000 + i).padStart(7, '0') };
          writes.push({
            deed: 'dossier.paid',
            id,
            body: { method, amountVnd, ...(method === 'cash' && { receipt }) },
          });
        }
        if (i % 4 >= 2 && body.handledHere) {
          writes.push({ deed: 'dossier.finished', id, body: { number: `${100 + i}/GXN-UBND` } });
          if (i % 8 !== 7) writes.push({ deed: 'dossier.returned', id, body: { to: body.submitter.name } });
        }
        return writes;
      }
    },
    { bodies: received },
  );
}

/** What the catalogue says of some procedures: few and short ones, long ones, one without term or fee. */
const PROCEDURES: readonly {
  readonly code: string | null;
  readonly name: string;
  readonly field: string;
  readonly days: number | null;
  readonly fee: FeeLine | null;
  readonly here: boolean;
}[] = [
  {
    code: '2.000815',
    name: 'Chứng thực bản sao từ bản chính',
    field: 'Chứng thực',
    days: 0,
    fee: { label: 'Chứng thực bản sao: Bằng tốt nghiệp đại học (5 trang x 3 bản)', amountVnd: 21_000 },
    here: true,
  },
  {
    code: '1.001193',
    name: 'Đăng ký khai sinh',
    field: 'Hộ tịch',
    days: 0,
    fee: { label: 'Bản sao trích lục khai sinh x 2', amountVnd: 16_000 },
    here: true,
  },
  {
    code: '3.000722',
    name: 'Liên thông điện tử: đăng ký khai sinh, đăng ký thường trú, cấp thẻ BHYT, cấp thẻ căn cước cho trẻ em dưới 6 tuổi',
    field: 'Liên thông',
    days: 3,
    fee: null,
    here: true,
  },
  {
    code: '2.000884',
    name: 'Chứng thực chữ ký trong các giấy tờ, văn bản (kể cả điểm chỉ)',
    field: 'Chứng thực',
    days: 0,
    fee: { label: 'Chứng thực chữ ký x 2 trường hợp', amountVnd: 20_000 },
    here: true,
  },
  {
    code: '1.013225',
    name: 'Cấp giấy phép xây dựng mới công trình cấp III, IV và nhà ở riêng lẻ',
    field: 'Hoạt động xây dựng',
    days: 20,
    fee: { label: 'Lệ phí cấp giấy phép xây dựng', amountVnd: null },
    here: true,
  },
  {
    code: '2.001035',
    name: 'Chứng thực giao dịch liên quan đến tài sản là động sản, quyền sử dụng đất, nhà ở',
    field: 'Chứng thực',
    days: 1,
    fee: { label: 'Chứng thực giao dịch', amountVnd: 50_000 },
    here: true,
  },
  {
    code: '1.001939',
    name: 'Đăng ký đóng, cấp thẻ BHYT đối với người chỉ tham gia BHYT',
    field: 'Thu BHXH, BHYT',
    days: 5,
    fee: null,
    here: false,
  },
  {
    code: null,
    name: 'Xác nhận nội dung tự khai theo mẫu của trường học ngoài công lập',
    field: 'Thủ tục khác',
    days: null,
    fee: null,
    here: true,
  },
];

/** From 07:40 until half past three, so that Monday afternoon finds all of them. */
const OFFICE_DAY_MS = 7.8 * 3_600_000;

const WARD = 'UBND phường Giả Tưởng';

function receptionOf(
  day: PlainDate,
  number: number,
  dossiers: number,
  provisionalFrom = Number.POSITIVE_INFINITY,
): Received {
  const { code, name, field, days, fee, here } = PROCEDURES[(number * 5) % PROCEDURES.length] ?? fault();
  const at = instantAt(day, '07:40') + Math.round((number * OFFICE_DAY_MS) / (dossiers + 10));
  const submitter = personOf(number, day);
  return {
    code:
      number >= provisionalFrom ? provisionalCode(1, day, number) : officialCode('H26.999', day, number, 4),
    procedure: { code, name, field, catalogueVersion: '1' },
    submitter,
    owner: number % 6 === 0 ? personOf(number + 5, day) : submitter,
    receivedBy: `Trung tâm Phục vụ hành chính công - ${WARD}`,
    handledBy: here ? WARD : 'Bảo hiểm xã hội cơ sở Giả Tưởng',
    handledHere: here,
    channel: 'counter',
    resultBy: number % 9 === 0 ? 'post' : 'counter',
    papers: [
      { name: 'Tờ khai theo mẫu quy định', originals: 1, copies: 0, pages: 2, feeExempt: false },
      { name: 'Bằng tốt nghiệp đại học', originals: 1, copies: 3, pages: 5, feeExempt: number % 2 === 0 },
    ],
    sets: 1,
    fees: fee ? [fee] : [],
    term:
      days === null ? null : days === 0 ? { value: 1, unit: 'sameDay' } : { value: days, unit: 'workingDay' },
    receivedAt: toIso(at),
    dueAt: days === null ? null : toIso(instantAt(addDays(day, days), '17:00')),
    counter: 1,
    ticket: null,
    note: number % 10 === 0 ? 'Người nộp cần gấp, đã hẹn gọi điện trước khi trả' : '',
  };
}

function fault(): never {
  throw new Error('no procedure');
}

function personOf(number: number, day: PlainDate): Applicant {
  const order = Number(day.slice(8)) * 1_000 + number;
  const sex = number % 2 === 0 ? 'female' : 'male';
  const year = 1_950 + (number % 50);
  return {
    name: NAMES[number % NAMES.length] ?? '',
    idNumber: anIdentityNumber(year, sex, order),
    birthDate: `${year}-0${1 + (number % 9)}-1${number % 9}`,
    sex,
    address: `Số ${number}, ngõ ${number % 30}, phố Giả Tưởng Dài Tên, phường Giả Tưởng, thành phố Hà Nội`,
    phone: `09${String(12_000_000 + order).padStart(8, '0')}`,
  };
}
