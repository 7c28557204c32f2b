import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { type LineAt, linesAbout, linesFrom } from '../../../../electron/journal/lines';
import { aFolder } from '../../../office/folder';

const subjects = ['office', 'person/lan', 'dossier/1', 'dossier/2'] as const;
const anyLine = fc.oneof(
  fc
    .record({ subject: fc.constantFrom(...subjects), note: fc.string({ unit: 'grapheme', maxLength: 40 }) })
    .map(({ subject, note }) =>
      JSON.stringify({ entry: { clerk: note, subject }, body: { subject: 'office', note } }),
    ),
  // Damaged, or longer than what is read at once.
  fc.constantFrom('', '{"subj', `{"entry":{"subject":"dossier/1"},"body":"${'x'.repeat(1_100_000)}"}`),
);

async function all(lines: AsyncIterable<LineAt>): Promise<readonly LineAt[]> {
  const found: LineAt[] = [];
  for await (const line of lines) found.push(line);
  return found;
}

it('finds the lines of a subject that reading every line finds, and where they end', async () => {
  const path = join(aFolder(), '2026-11.jsonl');
  await fc.assert(
    fc.asyncProperty(
      fc.array(anyLine, { maxLength: 12 }),
      fc.subarray([...subjects]),
      fc.boolean(),
      async (lines, wanted, isTorn) => {
        writeFileSync(
          path,
          lines.map(line => `${line}\n`).join('') + (isTorn ? '{"entry":{"subject":"office"' : ''),
        );
        const isWanted = (subject: string) => wanted.some(one => one === subject);
        const subjectOf = (text: string) => /"subject":"([^"]+)"/.exec(text)?.[1] ?? '';
        const expected = (await all(linesFrom(path, 0))).filter(({ text }) => isWanted(subjectOf(text)));
        expect(await all(linesAbout(path, isWanted))).toEqual(expected);
      },
    ),
    { numRuns: 60 },
  );
});
