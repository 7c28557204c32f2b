import { Button, Kbd, TextInput } from '@mantine/core';
import { type FormEvent, type KeyboardEvent, useEffect, useRef, useState } from 'react';
import { flushSync } from 'react-dom';
import { useKeys } from '../../parts/use-keys';
import { useWords } from '../../state/use-words';
import { signInWords } from '../../words/sign-in';
import { KeyButton } from '../dossier/key-button';
import { useBadge } from '../use-badge';
import { type Choice, ChoiceList } from './choice-list';
import { ForgottenPin } from './forgotten-pin';
import { OpenWorkAsks } from './open-work-asks';
import styles from './sign-in.module.css';
import { type SignInParts, useFront, useSignIn } from './use-sign-in';

/**
 * Counter, person, PIN: each answered by Enter, the cursor always at the next one. `isOverlay`: it lies over desks that
 * people signed in at, so F12 goes through those.
 */
export function SignInForm(props: SignInParts & { readonly isOverlay?: boolean }) {
  const [isForgotten, setForgotten] = useState(false);
  return isForgotten ? (
    <ForgottenPin onBack={() => setForgotten(false)} />
  ) : (
    <PinForm {...props} onForgotten={() => setForgotten(true)} />
  );
}

function PinForm({
  isOverlay = false,
  onForgotten,
  ...parts
}: SignInParts & { readonly isOverlay?: boolean; readonly onForgotten: () => void }) {
  const words = useWords(signInWords);
  const people = useRef<HTMLDivElement>(null);
  const pin = useRef<HTMLInputElement>(null);
  const leave = useRef<HTMLButtonElement>(null);
  const form = useSignIn(parts);
  const { person, intent } = form;

  // One key and the PIN: with a colleague here the cursor is where her PIN goes.
  const isOneStep = useRef(
    intent.kind === 'change' || (isOverlay && (intent.kind === 'take' || intent.kind === 'get-back')),
  );
  useEffect(() => (isOneStep.current ? pin : people).current?.focus(), []);
  useBadge(async text => {
    if (!form.busy && (await form.scan(text))) toPin();
  });
  const sits = intent.kind === 'change' || intent.kind === 'leave' || intent.kind === 'take';
  const isHere = sits && !mayTake(parts, person?.id);
  const isAsked = isHere && (form.open ?? []).length > 0;
  useKeys({
    'alt+q': onForgotten,
    ...(isOverlay && { F12: () => form.pickNext(1, 'here') }),
    ...(isAsked && { Escape: form.stay }),
  });
  // At once, not after the next frame: a fast typist's first digit must not be lost.
  const toPin = () => (pin.current ?? leave.current)?.focus();
  const hasBadges = parts.people.some(known => known.badge);
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
      <p className={styles.intro}>{hasBadges ? words.introWithBadge : words.intro}</p>
      <ChoiceList
        across
        label={words.counters}
        choices={useCounters(parts, intent.kind === 'enter' || mayTake(parts, person?.id))}
        chosen={intent.counter}
        onChoose={form.wish}
        onDone={() => people.current?.focus()}
      />
      <ChoiceList
        label={words.people}
        listRef={people}
        isFirst={!isOneStep.current}
        choices={usePeople(parts)}
        chosen={person?.id ?? null}
        onChoose={id => flushSync(() => form.pick(id))}
        onDone={toPin}
      />
      <p className={styles.hint}>{words.peopleHint}</p>
      <div className={styles.answer}>
        {intent.kind !== 'leave' && <PinField form={form} inputRef={pin} isFirst={isOneStep.current} />}
        {intent.kind !== 'leave' && intent.counter !== null && (
          <Button type="submit" size="lg" loading={form.busy} rightSection={<Kbd>Enter</Kbd>}>
            {words[intent.kind](intent.counter)}
          </Button>
        )}
        {isHere && intent.counter !== null && (
          <Button
            ref={leave}
            variant="default"
            size="lg"
            // Never disabled: it would lose the cursor, and a second press while one is under way does nothing.
            aria-busy={form.busy}
            onClick={() => void goOut()}
          >
            {isAsked ? words.leaveAnyway(intent.counter) : words.leave(intent.counter)}
          </Button>
        )}
        {isAsked && (
          <Button variant="default" size="lg" rightSection={<Kbd>Esc</Kbd>} onClick={form.stay}>
            {words.stay}
          </Button>
        )}
        <KeyButton className={styles.forgotten} variant="subtle" keys="Alt+Q" onClick={onForgotten}>
          {words.forgotten}
        </KeyButton>
      </div>
      {intent.kind === 'leave' && form.fault && (
        <p className={styles.warning} role="alert">
          {form.fault}
        </p>
      )}
      {intent.kind === 'take' && !isHere && <p className={styles.hint}>{words.takeHint}</p>}
      {intent.kind === 'get-back' && <p className={styles.hint}>{words.getBackHint}</p>}
      {isHere && !isAsked && <p className={styles.hint}>{words.leaveHint}</p>}
      {isAsked && intent.counter !== null && <OpenWorkAsks counter={intent.counter} open={form.open ?? []} />}
      {intent.counter === null && <p className={styles.warning}>{words.noCounter}</p>}
    </form>
  );
}

const SLOW_MS = 1_000;

function PinField(props: {
  readonly form: ReturnType<typeof useSignIn>;
  readonly inputRef: React.RefObject<HTMLInputElement | null>;
  /** The dialog puts the cursor here. */
  readonly isFirst: boolean;
}) {
  const { form, inputRef, isFirst } = props;
  const words = useWords(signInWords);
  const [isSlow, setSlow] = useState(false);
  useEffect(() => {
    setSlow(false);
    if (!form.busy) return;
    const timer = setTimeout(() => setSlow(true), SLOW_MS);
    return () => clearTimeout(timer);
  }, [form.busy]);
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'ArrowDown' && event.key !== 'ArrowUp') return;
    event.preventDefault();
    form.pickNext(event.key === 'ArrowDown' ? 1 : -1, 'all');
  };
  return (
    <TextInput
      ref={inputRef}
      data-autofocus={isFirst || undefined}
      className={styles.pin}
      size="lg"
      type="password"
      inputMode="numeric"
      autoComplete="off"
      label={words.pin}
      maxLength={12}
      value={form.pin}
      readOnly={form.busy}
      error={form.fault}
      description={isSlow ? words.slow : undefined}
      onChange={event => form.typePin(event.currentTarget.value.trim())}
      onKeyDown={onKeyDown}
    />
  );
}

/** Who is not signed in here may sit down anywhere, also in a colleague's place. */
function mayTake({ seats, behind }: SignInParts, person: string | undefined): boolean {
  return ![...seats, ...behind].some(seat => seat.person === person);
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
      disabled: !mayChoose,
    };
  });
}

function usePeople({ people, seats, behind, kept }: SignInParts): readonly Choice<string>[] {
  const words = useWords(signInWords);
  const { person: front } = useFront();
  return people.map(({ id, name, role }) => {
    const counter = seats.find(seat => seat.person === id)?.counter;
    const waits = behind.find(seat => seat.person === id)?.counter;
    const sitting = counter === undefined ? '' : id === front ? words.here : words.sitsAt(counter);
    const waiting = waits === undefined ? '' : words.waitsAt(waits);
    const owner = kept.find(desk => desk.keeper === id)?.owner;
    const keeps =
      owner === undefined ? '' : words.keptFor(people.find(known => known.id === owner)?.name ?? owner);
    return {
      value: id,
      text: name,
      note: [words.roles[role], sitting, waiting, keeps].filter(Boolean).join(', '),
    };
  });
}
