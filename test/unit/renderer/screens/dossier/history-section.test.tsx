// @vitest-environment happy-dom
import { describe, expect, it } from 'vitest';
import { HistorySection } from '../../../../../renderer/screens/dossier/history-section';
import { draw } from '../../../../office/screen';
import { aReadyDesk } from '../../../../office/set-up';

describe('the history of a dossier', () => {
  it('says that it cannot be read when the journal cannot, and leaves the desk as it is', async () => {
    const desk = await aReadyDesk();
    const journal = { ...desk.work.journal, find: () => Promise.reject(new Error('disk gone')) };
    const page = await draw(
      { ...desk, work: { ...desk.work, journal } },
      <>
        <p>Phần còn lại của trang</p>
        <HistorySection dossier="0190a000-0000-7000-8000-000000000001" nameOf={id => id} />
      </>,
    );
    await page.says('Có trục trặc trong ứng dụng');
    expect(page.text()).toContain('Phần còn lại của trang');
  });
});
