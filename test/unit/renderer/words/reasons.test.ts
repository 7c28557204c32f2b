import { describe, expect, it } from 'vitest';
import { reasonWords } from '../../../../renderer/words/reasons';
import { settingsWords } from '../../../../renderer/words/settings';

/** How a sentence names a page of the settings. */
const PAGE = { vi: /Thiết lập, mục ([^.]+)\./, en: /in Settings, ([^.]+)\./ } as const;

describe.each(['vi', 'en'] as const)('a reason in %s', language => {
  const { tabs } = settingsWords[language];
  const pageOf = (sentence: string) => PAGE[language].exec(sentence)?.[1];

  it('names no page of the settings that is not there', () => {
    const named = Object.values(reasonWords[language]).flatMap(sentence => pageOf(sentence) ?? []);
    expect(named.filter(page => !(Object.values(tabs) as string[]).includes(page))).toEqual([]);
  });

  it('sends to where the switch of a form is', () => {
    expect(pageOf(reasonWords[language]['form-not-used'])).toBe(tabs.forms);
  });
});
