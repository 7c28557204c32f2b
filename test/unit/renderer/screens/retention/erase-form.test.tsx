// @vitest-environment happy-dom
import { describe, expect, it } from 'vitest';
import { receiveDossier } from '../../../../../renderer/commands/receive-dossier';
import { peopleByName } from '../../../../../renderer/data/queries';
import { EraseForm } from '../../../../../renderer/screens/retention/erase-form';
import { blankIntake } from '../../../../../shared/intake/intake';
import { draw } from '../../../../office/screen';
import { aBusyDesk } from '../../../../office/set-up';

const SAME = 'Cần hai người khác nhau';

/** Two supervisors and a clerk; one dossier that may be erased. */
async function aForm() {
  const desk = await aBusyDesk();
  const blank = blankIntake(1);
  const submitter = { ...blank.submitter, name: 'Nguyễn Văn Mẫu' };
  const received = await receiveDossier(desk.work, { ...blank, procedure: '2.000815', submitter });
  const [dossier] = await desk.db.dossiers.toArray();
  if (!received.ok || !dossier) throw new Error('no dossier');
  const people = (await peopleByName(desk.db)).map(person =>
    person.id === 'hoa' ? { ...person, role: 'supervisor' as const } : person,
  );
  return draw(
    desk,
    <EraseForm
      people={people}
      preview={{ dossiers: [{ dossier, kept: null }], days: [], seen: { office: undefined, open: [] } }}
      onErased={async () => undefined}
    />,
  );
}

describe('the two people who erase', () => {
  it('are never the same one: who is chosen first makes room as second, and whom the list shows is meant', async () => {
    const form = await aForm();
    await form.fill('Người thứ hai', 'hung');
    await form.fill('Người phụ trách', 'hung');
    expect(form.field('Người phụ trách').value).toBe('hung');
    const second = form.field('Người thứ hai').value;
    expect(second).not.toBe('hung');
    await form.fill('Số biên bản', '01/BB');
    await form.fill('Căn cứ', 'Hết thời hạn');
    await form.fill('Mã PIN: Người phụ trách', '000000');
    await form.click('Lập biên bản và xóa');
    await form.says('Mã PIN không đúng');
    expect(form.text()).not.toContain(SAME);
  });
});
