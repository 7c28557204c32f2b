// @vitest-environment happy-dom
import { expect, it } from 'vitest';
import { noteHistory } from '../../../../../renderer/data/history';
import { RetentionPanel } from '../../../../../renderer/screens/retention/retention-panel';
import { reasonWords } from '../../../../../renderer/words/reasons';
import { retentionWords } from '../../../../../renderer/words/retention';
import { draw } from '../../../../office/screen';
import { aReadyDesk } from '../../../../office/set-up';

it('says that older days are still read back, and shows what may go as soon as they are here', async () => {
  const desk = await aReadyDesk();
  const note = (history: Parameters<typeof noteHistory>[1]) =>
    desk.db.transaction('rw', desk.db.notes, () => noteHistory(desk.db, history));
  await note({ stretches: [], done: 0, hasEssentials: true });
  const screen = await draw(desk, <RetentionPanel />);
  await screen.says(reasonWords.vi['history-loading']);
  expect(screen.text()).not.toContain(retentionWords.vi.classes.access);
  await note(null);
  await screen.says(retentionWords.vi.classes.access);
  expect(screen.text()).not.toContain(reasonWords.vi['history-loading']);
});
