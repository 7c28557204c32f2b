/** PINs that a colleague behind the chair guesses first. Six to twelve digits, else it is weak by form. */
export function isWeakPin(pin: string): boolean {
  return [hasBadForm, isRun, isTwoRuns, repeats, isMirrored, isDrawnOnKeypad, isBirthday].some(is => is(pin));
}

function hasBadForm(pin: string): boolean {
  return !/^\d{6,12}$/.test(pin);
}

/** 123456, 987654, 246802: every step the same, around the ten. */
function isRun(pin: string): boolean {
  const steps = new Set([...pin].slice(1).map((digit, i) => (Number(digit) - Number(pin[i]) + 10) % 10));
  return steps.size === 1;
}

/** 112233, 102030, 192837: every second digit goes on by the same step. */
function isTwoRuns(pin: string): boolean {
  const digits = [...pin].map(Number);
  const hasOneStep = (half: readonly number[]) =>
    new Set(half.slice(1).map((digit, i) => digit - (half[i] ?? 0))).size === 1;
  return [0, 1].every(first => hasOneStep(digits.filter((_, i) => i % 2 === first)));
}

/** 121212, 123123, 777888: fewer than three different digits, or a part said again. */
function repeats(pin: string): boolean {
  if (new Set(pin).size < 3) return true;
  return [1, 2, 3, 4, 6].some(
    part => part < pin.length && pin.slice(0, part).repeat(pin.length / part) === pin,
  );
}

/** 123321, 1357531. */
function isMirrored(pin: string): boolean {
  return [...pin].reverse().join('') === pin;
}

/** 147258, 159753, 369147: straight strokes over the digits of the keypad. */
function isDrawnOnKeypad(pin: string): boolean {
  const strokes = ['123', '456', '789', '147', '258', '369', '159', '357'];
  const both = [...strokes, ...strokes.map(stroke => [...stroke].reverse().join(''))];
  return new RegExp(`^(${both.join('|')})+$`).test(pin);
}

/**
 * ddMMyyyy, yyyyMMdd or dMyyyy, or ddMMyy of somebody of 1950 or later: a clerk, or her child. The app knows
 * nobody's birthday, so every day that could be one is refused.
 */
function isBirthday(pin: string): boolean {
  const day = '(0[1-9]|[12]\\d|3[01])';
  const month = '(0[1-9]|1[0-2])';
  const year = '(19[5-9]\\d|20[0-2]\\d)';
  const shapes = [
    `${day}${month}(19|20)\\d\\d`,
    `(19|20)\\d\\d${month}${day}`,
    `${day}${month}([5-9]\\d|[0-2]\\d)`,
    `[1-9][1-9]${year}`,
  ];
  return shapes.some(shape => new RegExp(`^${shape}$`).test(pin));
}
