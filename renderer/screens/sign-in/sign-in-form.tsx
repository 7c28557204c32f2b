import { Button, Kbd, TextInput } from '@mantine/core';
import { type FormEvent, useEffect, useRef, useState } from 'react';
import { flushSync } from 'react-dom';
import { useDesk } from '../../state/store';
import { useWords } from '../../state/use-words';
import { reasonWords } from '../../words/reasons';
import { signInWords } from '../../words/sign-in';
import { type Choice, ChoiceList } from './choice-list';
import styles from './sign-in.module.css';
import { type SignInParts, useSignIn } from './use-sign-in';

/** Counter, person, PIN: each answered by Enter, the cursor always at the next one. */
export function SignInForm(parts: SignInParts) {
  const words = useWords(signInWords);
  const isOverlay = useDesk(desk => desk.session.overlay === 'sign-in');
  const people = useRef<HTMLDivElement>(null);
  const pin = useRef<HTMLInputElement>(null);
  const leave = useRef<HTMLButtonElement>(null);
  const form = useSignIn(parts);
  const { person, intent } = form;

  useEffect(() => people.current?.focus(), []);
  // At once, not after the next frame: a fast typist's first digit must not be lost.
  const toPin = () => (pin.current ?? leave.current)?.focus();
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    if (!form.busy && !(await form.enter())) toPin();
  };
  const goOut = async () => {
    if (await form.leave()) people.current?.focus();
    else toPin();
  };

  return (
    <form className={styles.form} onSubmit={event => void submit(event)}>
      {!isOverlay && <h1 className={styles.title}>{words.title}</h1>}
      <p className={styles.intro}>{words.intro}</p>
      <ChoiceList
        across
        label={words.counters}
        choices={useCounters(parts, intent.kind === 'enter')}
        chosen={intent.counter}
        onChoose={form.wish}
        onDone={() => people.current?.focus()}
      />
      <ChoiceList
        label={words.people}
        listRef={people}
        choices={usePeople(parts)}
        chosen={person?.id ?? null}
        onChoose={id => flushSync(() => form.pick(id))}
        onDone={toPin}
      />
      <p className={styles.hint}>{words.peopleHint}</p>
      <div className={styles.answer}>
        {intent.kind !== 'leave' && <PinField form={form} inputRef={pin} />}
        {intent.kind !== 'leave' && intent.counter !== null && (
          <Button type="submit" size="lg" loading={form.busy} rightSection={<Kbd>Enter</Kbd>}>
            {intent.kind === 'enter' ? words.enter(intent.counter) : words.change(intent.counter)}
          </Button>
        )}
        {intent.kind !== 'enter' && (
          <Button ref={leave} variant="default" size="lg" disabled={form.busy} onClick={() => void goOut()}>
            {words.leave(intent.counter)}
          </Button>
        )}
      </div>
      {intent.kind !== 'enter' && <p className={styles.hint}>{words.leaveHint}</p>}
      {intent.counter === null && <p className={styles.warning}>{words.noCounter}</p>}
    </form>
  );
}

const SLOW_MS = 1_000;

function PinField(props: {
  readonly form: ReturnType<typeof useSignIn>;
  readonly inputRef: React.RefObject<HTMLInputElement | null>;
}) {
  const { form, inputRef } = props;
  const words = useWords(signInWords);
  const reasons = useWords(reasonWords);
  const [isSlow, setSlow] = useState(false);
  useEffect(() => {
    setSlow(false);
    if (!form.busy) return;
    const timer = setTimeout(() => setSlow(true), SLOW_MS);
    return () => clearTimeout(timer);
  }, [form.busy]);
  return (
    <TextInput
      ref={inputRef}
      className={styles.pin}
      size="lg"
      type="password"
      inputMode="numeric"
      autoComplete="off"
      label={words.pin}
      maxLength={12}
      value={form.pin}
      readOnly={form.busy}
      error={form.fault && reasons[form.fault]}
      description={isSlow ? words.slow : undefined}
      onChange={event => form.typePin(event.currentTarget.value.trim())}
    />
  );
}

function useCounters({ office, people, seats }: SignInParts, mayChoose: boolean): readonly Choice<number>[] {
  const words = useWords(signInWords);
  return office.counters.map(({ no }) => {
    const sitter = seats.find(seat => seat.counter === no)?.person;
    const name = people.find(person => person.id === sitter)?.name;
    return {
      value: no,
      text: words.counter(no),
      note: name ?? words.free,
      disabled: !mayChoose || sitter !== undefined,
    };
  });
}

function usePeople({ people, seats }: SignInParts): readonly Choice<string>[] {
  const words = useWords(signInWords);
  const here = useDesk(desk => desk.session.counter);
  return people.map(({ id, name, role }) => {
    const counter = seats.find(seat => seat.person === id)?.counter;
    const seat = counter === undefined ? '' : counter === here ? words.here : words.sitsAt(counter);
    return { value: id, text: name, note: [words.roles[role], seat].filter(Boolean).join(', ') };
  });
}
