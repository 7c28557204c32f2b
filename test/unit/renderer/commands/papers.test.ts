import { describe, expect, it } from 'vitest';
import { finishDossier } from '../../../../renderer/commands/finish-dossier';
import { giveGuide } from '../../../../renderer/commands/give-guide';
import { handBack } from '../../../../renderer/commands/hand-back';
import { payFee } from '../../../../renderer/commands/pay-fee';
import { PAPERS, printPaper } from '../../../../renderer/commands/print-paper';
import { receiveDossier } from '../../../../renderer/commands/receive-dossier';
import { findSlip } from '../../../../renderer/commands/slip-content';
import { findProcedure } from '../../../../shared/catalogue/catalogue';
import { intakePapers } from '../../../../shared/catalogue/papers';
import { shippedCatalogue } from '../../../../shared/catalogue/shipped-catalogue';
import { FEE_SLIP_TITLE, type Forms, NO_FORMS } from '../../../../shared/office/forms';
import { toText } from '../../../../shared/printing/to-text';
import { anIntake } from '../../../office/an-intake';
import { aBusyDesk } from '../../../office/set-up';
import type { OfficeDesk } from '../../../office/workplace';

async function choose(desk: OfficeDesk, forms: Forms): Promise<void> {
  const office = await desk.db.office.get('office');
  if (office) await desk.db.office.put({ ...office, forms });
}

async function aDossierAt(desk: OfficeDesk) {
  const received = await receiveDossier(desk.work, anIntake(1, { slip: 'none' }));
  if (!received.ok) throw new Error(received.reason);
  return { counter: 1, dossier: received.value.id };
}

async function textOf(desk: OfficeDesk, slip: string | null | undefined): Promise<string> {
  const job = await desk.db.slips.get(slip ?? '');
  const made = job && (await findSlip(desk.work, job));
  return made ? toText(made, 200) : '';
}

const slipsMade = (desk: OfficeDesk) => desk.db.slips.toArray().then(slips => slips.map(slip => slip.kind));

describe('papers beside the legal forms', () => {
  it('come with payment and hand-back only in an office that chose them', async () => {
    const desk = await aBusyDesk();
    for (const forms of [
      NO_FORMS,
      { signer: '', feeSlip: { title: FEE_SLIP_TITLE, basis: 'TB 12' }, handbackRecord: true },
    ]) {
      await choose(desk, forms);
      const at = await aDossierAt(desk);
      await payFee(desk.work, { ...at, method: 'cash' });
      await finishDossier(desk.work, { ...at, result: { number: '15/CT' } });
      await handBack(desk.work, { ...at, to: 'Đặng Văn Ứng' });
    }
    expect((await slipsMade(desk)).sort()).toEqual(['fee', 'handback']);
    const slips = await desk.db.slips.toArray();
    const texts = await Promise.all(slips.map(slip => textOf(desk, slip.id)));
    const all = texts.join('\n');
    expect(all).toContain('GIẤY XÁC NHẬN ĐÃ NỘP TIỀN (KHÔNG THAY BIÊN LAI)');
    expect(all).toContain('Căn cứ: TB 12');
    expect(all).toContain('Số tiền đã nộp: 10.000 đ');
    expect(all).toContain('Người nhận kết quả: Đặng Văn Ứng');
    expect(all).toContain('Số, ký hiệu kết quả: 15/CT');
  });

  it('are refused while there is nothing that they could tell', async () => {
    const desk = await aBusyDesk();
    const at = await aDossierAt(desk);
    const said = await Promise.all(PAPERS.map(kind => printPaper(desk.work, { ...at, kind })));
    expect(said.map(one => (one.ok ? 'made' : one.reason))).toEqual([
      'made',
      'form-not-used',
      'nothing-to-tell',
      'made',
    ]);
    expect((await slipsMade(desk)).sort()).toEqual(['control', 'label']);
  });

  it('tell who had the dossier when, and whether it was in time', async () => {
    const desk = await aBusyDesk();
    const at = await aDossierAt(desk);
    await finishDossier(desk.work, { ...at, result: {} });
    const made = await printPaper(desk.work, { ...at, kind: 'control' });
    const text = (await textOf(desk, made.ok ? made.value.slip : null)).replace(/\s+/g, ' ');
    expect(text).toContain('Nguyễn Văn Mẫu');
    expect(text).toContain('Nhận: Trần Thị Lan');
    expect(text).toContain('Đúng hạn');
  });
});

describe('a list to take home', () => {
  const procedure = findProcedure(shippedCatalogue, '1.004873');
  if (!procedure) throw new Error('no such procedure');
  const papers = intakePapers(procedure);

  it('names what was missing, and nobody', async () => {
    const desk = await aBusyDesk();
    const brought = papers.map((paper, at) => (at === 0 ? { ...paper, originals: 0, copies: 0 } : paper));
    const wish = { counter: 1, kind: 'missing' as const, procedure, brought, ticket: null };
    const given = await giveGuide(desk.work, wish);
    const text = await textOf(desk, given.ok ? given.value.slip : null);
    expect(text).toContain(`1. ${papers[0]?.name ?? '?'}`);
    expect(text).not.toContain('2. ');
    expect(await giveGuide(desk.work, { ...wish, brought: papers })).toMatchObject({
      reason: 'nothing-missing',
    });
  });

  it('names all that the procedure asks for, with its term', async () => {
    const desk = await aBusyDesk();
    const given = await giveGuide(desk.work, {
      counter: 1,
      kind: 'guidance',
      procedure,
      brought: [],
      ticket: null,
    });
    const text = await textOf(desk, given.ok ? given.value.slip : null);
    expect(text.match(/^\d+\. /gm)).toHaveLength(papers.length);
    expect(text).toContain('Thời hạn giải quyết: 3 ngày làm việc');
  });
});
