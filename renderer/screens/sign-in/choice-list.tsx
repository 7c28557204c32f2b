import { type KeyboardEvent, type MouseEvent, type RefObject, useEffect, useId, useRef } from 'react';
import styles from './sign-in.module.css';
import { findByLetters } from './type-ahead';

export type Choice<T> = {
  readonly value: T;
  readonly text: string;
  readonly note: string;
  readonly disabled?: boolean;
};

type Props<T> = {
  readonly label: string;
  readonly choices: readonly Choice<T>[];
  readonly chosen: T | null;
  readonly across?: boolean;
  readonly listRef?: RefObject<HTMLDivElement | null>;
  /** A dialog around it puts the focus here. */
  readonly isFirst?: boolean;
  readonly onChoose: (value: T) => void;
  /** Enter, or a click: the answer is given. */
  readonly onDone: () => void;
};

/** Letters typed within this time make one word. */
const WORD_MS = 900;

/** A short list, all of it in sight: arrows, Home, End and typed letters move the choice, Enter gives it. */
export function ChoiceList<T extends string | number>(props: Props<T>) {
  const { label, choices, chosen, across = false, onChoose, onDone } = props;
  const id = useId();
  const typed = useRef({ letters: '', at: 0 });
  const list = useRef<HTMLDivElement>(null);
  const labelId = `${id}-label`;
  const optionId = (value: T) => `${id}-${value}`;
  const open = choices.filter(choice => !choice.disabled);
  const at = open.findIndex(choice => choice.value === chosen);

  useEffect(() => {
    const option = chosen === null ? null : document.getElementById(`${id}-${chosen}`);
    option?.scrollIntoView({ block: 'nearest' });
  }, [chosen, id]);

  const choose = (next: number) => {
    const choice = open[Math.max(0, Math.min(open.length - 1, next))];
    if (choice) onChoose(choice.value);
  };
  const spell = (letter: string, now: number) => {
    const isNewWord = now - typed.current.at > WORD_MS;
    typed.current = { letters: isNewWord ? letter : typed.current.letters + letter, at: now };
    const names = open.map(choice => choice.text);
    const found = findByLetters(names, typed.current.letters, Math.max(0, isNewWord ? at + 1 : at));
    if (found >= 0) choose(found);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.altKey || event.metaKey || event.nativeEvent.isComposing) return;
    const moves: Readonly<Record<string, number>> = {
      ArrowDown: at + 1,
      ArrowRight: at + 1,
      ArrowUp: at - 1,
      ArrowLeft: at - 1,
      Home: 0,
      End: open.length - 1,
    };
    const next = moves[event.key];
    if (next !== undefined) choose(next);
    else if (event.key === 'Enter') onDone();
    else if (event.key.length === 1) spell(event.key, event.timeStamp);
    else return;
    event.preventDefault();
  };

  const onClick = ({ target }: MouseEvent) => {
    const option = target instanceof Element ? target.closest('[role=option]') : null;
    const clicked = open.find(choice => optionId(choice.value) === option?.id);
    if (!clicked) return;
    onChoose(clicked.value);
    onDone();
  };

  return (
    <div className={styles.choice}>
      <span id={labelId} className={styles.label}>
        {label}
      </span>
      <div
        ref={props.listRef ?? list}
        className={styles.list}
        data-across={across}
        role="listbox"
        data-autofocus={props.isFirst || undefined}
        tabIndex={0}
        aria-labelledby={labelId}
        aria-orientation={across ? 'horizontal' : 'vertical'}
        aria-activedescendant={chosen === null ? undefined : optionId(chosen)}
        onKeyDown={onKeyDown}
        onClick={onClick}
      >
        {choices.map(({ value, text, note, disabled = false }) => (
          <div
            key={value}
            id={optionId(value)}
            className={styles.option}
            role="option"
            tabIndex={-1}
            aria-selected={value === chosen}
            aria-disabled={disabled}
          >
            <span className={styles.text}>{text}</span>
            <span className={styles.note}>{note}</span>
          </div>
        ))}
      </div>
    </div>
  );
}
