// @vitest-environment happy-dom
import { describe, expect, it } from 'vitest';
import { ProveForm } from '../../../../../renderer/screens/backup/prove-form';
import { RestorePage } from '../../../../../renderer/screens/backup/restore-page';
import { ok } from '../../../../../shared/kit/result';
import { draw } from '../../../../office/screen';
import { aReadyDesk } from '../../../../office/set-up';
import type { OfficeDesk } from '../../../../office/workplace';

const KEY = 'Khóa phục hồi hoặc cụm mật khẩu';
const FAULT = 'Có trục trặc trong ứng dụng';

/** A desk whose main process answers each question by the next of these. */
async function aDeskThatAsks(...answers: readonly (() => Promise<unknown>)[]) {
  const desk = await aReadyDesk();
  const asked: string[] = [];
  const ask = ((question: string) => {
    asked.push(question);
    return answers[asked.length - 1]?.() ?? Promise.reject(new Error('asked too often'));
  }) as OfficeDesk['work']['ask'];
  return { asked, desk: { ...desk, work: { ...desk.work, ask } } };
}

describe('a call of a panel to the main process', () => {
  it('that breaks is said in words, and the panel can be used again', async () => {
    const { desk } = await aDeskThatAsks(
      () => Promise.reject(new Error('reply was never sent')),
      async () => ok({ entries: 7, dossiers: 1, people: 3 }),
    );
    const form = await draw(desk, <ProveForm />);
    await form.fill(KEY, 'cụm mật khẩu');
    await form.click('Thử phục hồi');
    await form.says(FAULT);
    await form.fill(KEY, 'cụm mật khẩu');
    await form.click('Thử phục hồi');
    await form.says('Phục hồi được: 7 mục nguyên vẹn');
    expect(form.text()).not.toContain(FAULT);
  });

  it('is made once, however often the key is pressed, and nobody leaves while the store is put back', async () => {
    let end: (restored: unknown) => void = () => undefined;
    const { asked, desk } = await aDeskThatAsks(
      () =>
        new Promise(resolve => {
          end = resolve;
        }),
    );
    let left = 0;
    const page = await draw(desk, <RestorePage onBack={() => (left += 1)} />);
    await page.fill('Thư mục hoặc USB', 'E:\\SaoLuu');
    await page.fill(KEY, 'cụm mật khẩu');
    await page.submit();
    await page.submit();
    await page.press({ key: 'Escape' });
    await page.click('Quay lại');
    expect({ asked, left }).toEqual({ asked: ['backup.restore'], left: 0 });
    end(ok({ dossiers: 12 }));
    await page.says('Đã phục hồi 12 hồ sơ');
  });

  it('that was refused lets her go back', async () => {
    const { desk } = await aDeskThatAsks(async () => ({ ok: false, reason: 'backup-absent' }));
    let left = 0;
    const page = await draw(desk, <RestorePage onBack={() => (left += 1)} />);
    await page.fill('Thư mục hoặc USB', 'E:\\SaoLuu');
    await page.fill(KEY, 'cụm mật khẩu');
    await page.submit();
    await page.says('Không thấy bản sao lưu nào ở đó.');
    await page.press({ key: 'Escape' });
    expect(left).toBe(1);
  });
});
