import { TextInput, type TextInputProps } from '@mantine/core';
import { useState } from 'react';
import { PlainDate, showDay } from '../../shared/kit/time';
import { findTypedDay } from '../../shared/kit/typed-day';
import { useWords } from '../state/use-words';
import { settingsWords } from '../words/settings';

/**
 * A day, typed as the office writes it (`24/11/2026`): Chromium's own date field asks in the order of the system's
 * language, month first on many a PC. `onChange` gets the day, or what was typed while it is none, so that no form
 * mistakes a slip of the finger for an empty field.
 */
export function DayInput(
  props: Omit<TextInputProps, 'value' | 'onChange'> & {
    readonly value: string;
    readonly onChange: (day: string) => void;
  },
) {
  const { value, onChange, error, ...rest } = props;
  const words = useWords(settingsWords);
  const [typed, setTyped] = useState(() => shown(value));
  const [isLeft, setLeft] = useState(false);
  const isOurs = (findTypedDay(typed) ?? typed) === value;
  // Said when the field is left: half a day is not wrong yet.
  const isWrong = isLeft && typed !== '' && findTypedDay(typed) === undefined;
  return (
    <TextInput
      {...rest}
      placeholder={words.dayHint}
      inputMode="numeric"
      autoComplete="off"
      maxLength={10}
      value={isOurs ? typed : shown(value)}
      error={error ?? (isWrong && words.badDay)}
      onBlur={() => setLeft(true)}
      onFocus={() => setLeft(false)}
      onChange={event => {
        const text = event.currentTarget.value;
        setTyped(text);
        onChange(findTypedDay(text) ?? text);
      }}
    />
  );
}

function shown(value: string): string {
  const day = PlainDate.safeParse(value);
  return day.success ? showDay(day.data) : value;
}
