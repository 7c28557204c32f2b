import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { app, dialog } from 'electron';
import type { Refusal } from '../../shared/kit/result';
import type { StoreFolderReason } from '../storage/store-folder';

const TITLE = 'Quầy Một Cửa chưa mở được';
const sentences: Readonly<Record<StoreFolderReason, (detail: string) => string>> = {
  'store-of-another-account': owner =>
    `Dữ liệu của máy này nằm ở tài khoản "${owner}". Hãy đăng nhập máy bằng tài khoản đó rồi mở lại. Không có gì bị mất hay bị sửa.`,
  'store-unwritable': folder =>
    `Không đọc ghi được thư mục dữ liệu ${folder}. Hãy nhờ người quản trị máy cho tài khoản này quyền đọc và ghi. Không có gì bị mất hay bị sửa.`,
};

/** Says whose the store is and ends: an empty desk would look as if all were lost. Nothing of the store is touched. */
export async function sayNoStore({ reason, detail = '' }: Refusal<StoreFolderReason>): Promise<void> {
  const sentence = sentences[reason](detail);
  process.stderr.write(`${TITLE}. ${sentence}\n`);
  app.setPath('userData', mkdtempSync(join(tmpdir(), 'quay-no-store-')));
  await app.whenReady();
  dialog.showErrorBox(TITLE, sentence);
  app.exit(4);
}
