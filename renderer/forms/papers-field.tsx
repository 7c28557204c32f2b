import { Checkbox, CloseButton, NumberInput, TextInput } from '@mantine/core';
import { type KeyboardEvent, memo, type Ref, useState } from 'react';
import { parsePagesByCopies, parsePaperLine } from '../../shared/catalogue/paper-line-text';
import type { PaperLine } from '../../shared/dossiers/dossier';
import { useWords } from '../state/use-words';
import { intakeWords } from '../words/intake';
import styles from './papers-field.module.css';

type Papers = readonly PaperLine[];

/**
 * The papers of the dossier. One field takes them as fast as they are counted: `Giấy khai sinh 5x3` adds a
 * line, `5x3` alone counts the line named by `certifies` (or the last one).
 */
export const PapersField = memo(function PapersField(props: {
  readonly papers: Papers;
  readonly certifies: string | undefined;
  readonly truncated: ReadonlySet<string>;
  readonly inputRef: Ref<HTMLInputElement>;
  readonly onChange: (papers: Papers) => void;
}) {
  const { papers, certifies, truncated, inputRef, onChange } = props;
  const words = useWords(intakeWords);
  const [typed, setTyped] = useState('');
  const [isBad, setBad] = useState(false);
  const take = (event: KeyboardEvent) => {
    if (event.key !== 'Enter' || event.nativeEvent.isComposing || typed.trim() === '') return;
    event.preventDefault();
    const taken = withTyped(papers, certifies, typed);
    setBad(taken === undefined);
    if (taken === undefined) return;
    onChange(taken);
    setTyped('');
  };
  const patch = (at: number, change: Partial<PaperLine>) =>
    onChange(papers.map((paper, i) => (i === at ? { ...paper, ...change } : paper)));
  return (
    <div>
      <TextInput
        ref={inputRef}
        label={words.addPaper}
        placeholder={words.addPaperHint}
        value={typed}
        error={isBad ? words.badPaper : undefined}
        autoComplete="off"
        onChange={event => setTyped(event.currentTarget.value)}
        onKeyDown={take}
      />
      {papers.length > 0 && (
        <table className={styles.papers}>
          <thead>
            <tr>
              <th scope="col">{words.paperName}</th>
              <th scope="col">{words.originals}</th>
              <th scope="col">{words.pages}</th>
              <th scope="col">{words.copies}</th>
              <th scope="col">{words.exempt}</th>
              <td />
            </tr>
          </thead>
          <tbody>
            {numbered(papers).map(({ key, paper, at }) => (
              <tr key={key}>
                <td>
                  <TextInput
                    aria-label={`${words.paperName} ${at + 1}`}
                    value={paper.name}
                    error={truncated.has(paper.name) ? words.truncated : undefined}
                    onChange={event => patch(at, { name: event.currentTarget.value })}
                  />
                </td>
                {(['originals', 'pages', 'copies'] as const).map(count => (
                  <td key={count}>
                    <NumberInput
                      aria-label={`${words[count]} ${at + 1}`}
                      value={paper[count]}
                      min={count === 'pages' ? 1 : 0}
                      max={count === 'originals' ? 99 : 999}
                      allowDecimal={false}
                      hideControls
                      onChange={value => patch(at, { [count]: typeof value === 'number' ? value : 0 })}
                    />
                  </td>
                ))}
                <td className={styles.exempt}>
                  <Checkbox
                    aria-label={`${words.exempt} ${at + 1}`}
                    checked={paper.feeExempt}
                    onChange={event => patch(at, { feeExempt: event.currentTarget.checked })}
                  />
                </td>
                <td>
                  <CloseButton
                    aria-label={words.remove(paper.name)}
                    onClick={() => onChange(papers.filter((_, i) => i !== at))}
                  />
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </div>
  );
});

/** Lines have no identity but their place among so many. */
function numbered(papers: Papers) {
  return papers.map((paper, at) => ({ key: `${papers.length}-${at}`, paper, at }));
}

/** The papers with what was typed, or undefined when it is not understood. */
function withTyped(papers: Papers, certifies: string | undefined, typed: string): Papers | undefined {
  const count = parsePagesByCopies(typed);
  if (count.ok) {
    const named = papers.findIndex(paper => paper.name === certifies);
    const at = named >= 0 ? named : papers.length - 1;
    if (at < 0) return undefined;
    return papers.map((paper, i) => (i === at ? { ...paper, ...count.value } : paper));
  }
  const line = parsePaperLine(typed);
  if (!line.ok) return undefined;
  // The line that the catalogue gave stands for papers not yet named: the first named one takes its place.
  const rest = certifies === undefined ? papers : papers.filter(paper => paper.name !== certifies);
  return [...rest, line.value];
}
