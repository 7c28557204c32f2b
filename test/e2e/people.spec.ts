import { Listed } from '../../shared/people/person';
import { startCity } from '../city/start-city';
import { expect, test } from './desk/fixtures';
import { look } from './desk/looks';

const supervisorPin = '305814';

test('an office with one supervisor says what allows it, and is reminded', async ({ app: { desk } }) => {
  await desk.keyboard.press('F2');
  await desk.getByRole('button', { name: 'Bỏ Vũ Quốc Tuấn' }).click();
  await desk.keyboard.press('F10');
  const waiver = desk.getByLabel(/^Chỉ có một người phụ trách/);
  await expect(waiver).toBeFocused();
  await look(desk, 'first-run-one-supervisor');
  await waiver.fill('Công văn 12/UBND-NV');
  await desk.keyboard.press('F10');
  await expect(desk.getByRole('heading', { name: 'Vào quầy' })).toBeVisible();
  const told = await desk.evaluate(async () => {
    const key = await window.counter.ask('vault.renew-recovery-key', undefined);
    if (key.ok) await window.counter.ask('vault.confirm-recovery-key', { typed: key.value });
    return key.ok;
  });
  expect(told).toBe(true);
  await desk.reload();
  await expect(desk.getByRole('button', { name: /^Người phụ trách ?: mới có một/ })).toBeVisible();
  await look(desk, 'one-supervisor');
  await desk.getByRole('button', { name: /^Người phụ trách ?: mới có một/ }).click();
  await expect(desk.getByRole('tab', { name: 'Người' })).toHaveAttribute('aria-selected', 'true');
});

test('a supervisor who forgot her PIN gets a new one by the recovery key', async ({ office: { desk } }) => {
  const key = await desk.evaluate(() => window.counter.ask('vault.renew-recovery-key', undefined));
  if (!key.ok) throw new Error(key.reason);
  await desk.keyboard.press('Alt+q');
  await expect(desk.getByLabel('Khóa phục hồi')).toBeFocused();
  await desk
    .getByLabel('Khóa phục hồi')
    .fill(key.value.replace(/\d(?=-)/, digit => `${(Number(digit) + 1) % 10}`));
  await desk.getByLabel('Mã PIN mới').fill('830614');
  await desk.keyboard.press('Enter');
  await expect(desk.getByLabel('Khóa phục hồi')).toHaveAccessibleDescription(/gõ sai một chữ số/);
  await look(desk, 'forgotten-pin');
  await desk.getByLabel('Khóa phục hồi').fill(key.value);
  await desk.keyboard.press('Enter');
  await expect(desk.getByRole('heading', { name: 'Vào quầy' })).toBeVisible();
  await desk.getByRole('option', { name: /^Lê Mạnh Hùng/ }).click();
  await desk.getByLabel('Mã PIN').fill('830614');
  await desk.keyboard.press('Enter');
  await expect(desk.getByRole('button', { name: 'Quầy 1 · Lê Mạnh Hùng' })).toBeVisible();
});

test('the city’s list comes down; who was added here is matched with it, who is new gets a PIN', async ({
  counter: { desk },
}) => {
  const ward = 'H26.999';
  const city = await startCity({ clock: Date.now, port: 0, tokens: { [ward]: 'of-a-test' } });
  try {
    const line = { staffCode: 'NV.012', name: 'Trần Thị Lan', role: 'clerk', from: '2026-11-01', to: null };
    await city.listPerson(ward, Listed.parse(line));
    await city.listPerson(ward, Listed.parse({ ...line, staffCode: 'NV.031', name: 'Đỗ Thị Mơ' }));
    await city.listPerson(
      ward,
      Listed.parse({ ...line, staffCode: 'NV.007', name: 'Bùi Văn Cũ', to: '2026-11-20' }),
    );
    await desk.evaluate(url => window.counter.ask('city.connect', { url, token: 'of-a-test' }), city.url);
    await desk.getByRole('button', { name: 'Thiết lập' }).click();
    await desk.getByRole('tab', { name: 'Người' }).click();
    await expect(desk.getByText(/danh sách thành phố, mã NV\.031/)).toBeVisible();
    await expect(desk.getByText(/mã NV\.007.*hôm nay không làm việc ở đây/)).toBeVisible();
    await look(desk, 'people-doubt');
    await desk.getByRole('button', { name: 'Là một người' }).click();
    await desk.getByLabel('Mã PIN').fill(supervisorPin);
    await desk.keyboard.press('Enter');
    await expect(desk.getByRole('button', { name: 'Là một người' })).toHaveCount(0);
    await expect(desk.getByText(/mã NV\.012, từ 01\/11\/2026/)).toBeVisible();
    await desk.getByRole('combobox', { name: 'Người', exact: true }).selectOption({ label: 'Đỗ Thị Mơ' });
    await desk.getByLabel('Mã PIN của người mới').fill('830614');
    await desk.getByLabel('Mã PIN của người phụ trách').fill(supervisorPin);
    await desk.keyboard.press('Enter');
    await expect(desk.getByText('Đã lưu.', { exact: true })).toBeVisible();
    await look(desk, 'people-listed');
    await desk.keyboard.press('Escape');
    await desk.keyboard.press('F12');
    await expect(desk.getByRole('option', { name: /^Bùi Văn Cũ/ })).toHaveCount(0);
    await desk.getByRole('option', { name: /^Đỗ Thị Mơ/ }).click();
    await desk.getByLabel('Mã PIN').fill('830614');
    await desk.keyboard.press('Enter');
    await expect(desk.getByRole('button', { name: 'Quầy 2 · Đỗ Thị Mơ' })).toBeVisible();
  } finally {
    await city.close();
  }
});
