import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from './desk/fixtures';
import { look } from './desk/looks';

test('says in words that the station file is damaged, and changes nothing', async ({ start, profile }) => {
  await writeFile(join(profile, 'station.json'), '{"ward":');
  const { desk } = await start();
  await expect(desk.getByRole('heading', { name: 'Chưa mở được quầy' })).toBeVisible();
  await expect(desk.getByText(/station\.json .* bị hỏng/)).toBeVisible();
  await look(desk, 'start-fault');
});

test('keeps a newer database as it is and asks for the newer app', async ({ counter, start, profile }) => {
  await counter.desk.evaluate(async () => {
    window.rehearsal?.work.db.close();
    await new Promise((resolve, reject) => {
      const request = indexedDB.open('counter', 990);
      request.onsuccess = () => resolve(request.result.close());
      request.onerror = () => reject(request.error);
    });
  });
  await counter.close();
  const { desk } = await start({ profile });
  await expect(desk.getByText(/bản mới hơn của ứng dụng/)).toBeVisible();
  const versions = await desk.evaluate(() => indexedDB.databases());
  expect(versions.find(({ name }) => name === 'counter')?.version).toBe(990);
});
