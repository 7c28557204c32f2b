// @vitest-environment happy-dom
import { describe, expect, it } from 'vitest';
import type { Stored } from '../../../../../renderer/data/database';
import { PeopleList } from '../../../../../renderer/screens/settings/people-list';
import { friday, lan } from '../../../../office/day';
import { draw } from '../../../../office/screen';
import { aReadyDesk } from '../../../../office/set-up';

const last = { id: '', lamport: 1, station: 1, epoch: 1, seq: 1 };
const verifier = { salt: '0'.repeat(32), hash: '0'.repeat(64), cost: 16 };
const row = (given: object) => ({ ...lan, verifier, last, ...given }) as unknown as Stored<'person'>;
const listing = { staffCode: 'NV.012', name: lan.name, role: 'clerk', from: friday, to: null };

/** What the list says of these people, and which answers were pressed. */
async function shown(...people: Stored<'person'>[]) {
  const asked: object[] = [];
  const desk = await aReadyDesk();
  const list = await draw(desk, <PeopleList people={people} onMatch={draft => asked.push(draft)} />);
  return { list, asked };
}

describe('the list of people in the settings', () => {
  it('says nothing of a list that the city never sent', async () => {
    const { list } = await shown(row({}));
    expect(list.text()).not.toContain('thành phố');
  });

  it('says where each comes from, who has no PIN and who is past her last day', async () => {
    const { list } = await shown(
      row({}),
      row({ id: 'a', name: 'Đỗ Thị Mơ', verifier: null, listing: { ...listing, name: 'Đỗ Thị Mơ' } }),
      row({ id: 'b', name: 'Bùi Văn Cũ', listing: { ...listing, name: 'Bùi Văn Cũ', to: friday } }),
    );
    for (const said of [
      'thêm tại chỗ',
      'mã NV.012, từ 20/11/2026, chưa có mã PIN',
      'đến hết 20/11/2026, hôm nay',
    ])
      expect(list.text()).toContain(said);
  });

  it('asks about somebody of the same name, and hands the answer to the form', async () => {
    const { list, asked } = await shown(row({}), row({ id: 'a', listing }));
    await list.click('Hai người khác nhau');
    await list.click('Là một người');
    expect(asked).toEqual([
      { id: 'lan', deed: 'apart', staffCode: 'NV.012' },
      { id: 'lan', deed: 'match', staffCode: 'NV.012' },
    ]);
  });
});
