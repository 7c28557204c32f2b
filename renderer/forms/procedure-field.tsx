import { TextInput } from '@mantine/core';
import { type KeyboardEvent, type Ref, useId, useMemo, useState } from 'react';
import type { Catalogue } from '../../shared/catalogue/catalogue';
import { OTHER_ID, type Procedure } from '../../shared/catalogue/procedure';
import { searchProcedures, type Usage } from '../../shared/catalogue/search-procedures';
import { useWords } from '../state/use-words';
import { intakeWords } from '../words/intake';
import styles from './procedure-field.module.css';

const SHOWN = 8;

/** Finds the procedure as it is typed: name without accents, code, first letters; digits 1-9 choose a row. */
export function ProcedureField(props: {
  readonly catalogue: Catalogue;
  readonly usage: Usage;
  readonly error: string | undefined;
  readonly inputRef: Ref<HTMLInputElement>;
  /** `other` with what was typed, for "Thủ tục khác". */
  readonly onChoose: (id: string, typed: string) => void;
}) {
  const { catalogue, usage, error, inputRef, onChoose } = props;
  const words = useWords(intakeWords);
  const listId = useId();
  const [typed, setTyped] = useState('');
  const [at, setAt] = useState(0);
  const [isOpen, setOpen] = useState(false);
  const found = useMemo(
    () => searchProcedures(typed, { usage }, catalogue).slice(0, SHOWN),
    [typed, usage, catalogue],
  );
  const options = [...found.map(procedure => procedure.id), OTHER_ID];
  const active = Math.min(at, options.length - 1);
  const choose = (id: string | undefined) => {
    if (id === undefined) return;
    onChoose(id, id === OTHER_ID ? typed : '');
    setTyped('');
    setAt(0);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return;
    const digit = /^[1-9]$/.test(event.key) && !/[\d.]$/.test(typed) && !event.altKey && !event.ctrlKey;
    if (event.key === 'ArrowDown') setAt(Math.min(active + 1, options.length - 1));
    else if (event.key === 'ArrowUp') setAt(Math.max(active - 1, 0));
    else if (event.key === 'Enter') choose(options[active]);
    // A code begins with "1." or "2.": a digit chooses only once letters were typed, or nothing was.
    else if (digit && typed !== '') choose(options[Number(event.key) - 1]);
    else return;
    event.preventDefault();
  };
  return (
    <div className={styles.field}>
      <TextInput
        ref={inputRef}
        label={words.procedure}
        placeholder={words.procedureHint}
        value={typed}
        error={error}
        autoComplete="off"
        role="combobox"
        aria-expanded={isOpen}
        aria-controls={listId}
        aria-activedescendant={isOpen ? `${listId}-${active}` : undefined}
        onChange={event => {
          setTyped(event.currentTarget.value);
          setAt(0);
        }}
        onFocus={() => setOpen(true)}
        onBlur={() => setOpen(false)}
        onKeyDown={onKeyDown}
      />
      <div
        className={styles.list}
        role="listbox"
        id={listId}
        aria-label={words.procedure}
        tabIndex={-1}
        hidden={!isOpen}
      >
        {options.map((id, i) => (
          <Option
            key={id}
            id={`${listId}-${i}`}
            no={i + 1}
            isActive={i === active}
            procedure={found[i]}
            onChoose={() => choose(id)}
          />
        ))}
      </div>
    </div>
  );
}

function Option(props: {
  readonly id: string;
  readonly no: number;
  readonly isActive: boolean;
  readonly procedure: Procedure | undefined;
  readonly onChoose: () => void;
}) {
  const { id, no, isActive, procedure, onChoose } = props;
  const words = useWords(intakeWords);
  return (
    // The keys are handled by the combobox that owns this list.
    <div
      className={styles.option}
      role="option"
      id={id}
      tabIndex={-1}
      aria-selected={isActive}
      onMouseDown={event => {
        event.preventDefault();
        onChoose();
      }}
    >
      <kbd>{no}</kbd>
      <span className={styles.name}>{procedure?.name ?? words.other}</span>
      <span className={styles.code}>{procedure?.code ?? ''}</span>
    </div>
  );
}
