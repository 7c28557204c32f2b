/** PINs that a colleague behind the chair guesses first. Six to twelve digits, else it is weak by form. */
export function isWeakPin(pin: string): boolean {
  return !/^\d{6,12}$/.test(pin) || isRun(pin) || repeats(pin) || isBirthday(pin);
}

/** 123456, 987654, 246802: every step the same, around the ten. */
function isRun(pin: string): boolean {
  const steps = new Set([...pin].slice(1).map((digit, i) => (Number(digit) - Number(pin[i]) + 10) % 10));
  return steps.size === 1;
}

/** 121212, 123123, 777888: fewer than three different digits, or a part said again. */
function repeats(pin: string): boolean {
  if (new Set(pin).size < 3) return true;
  return [1, 2, 3, 4, 6].some(
    part => part < pin.length && pin.slice(0, part).repeat(pin.length / part) === pin,
  );
}

/** ddMMyyyy or yyyyMMdd of the last and this century, or ddMMyy of somebody old enough to work here (1950 to 2009). */
function isBirthday(pin: string): boolean {
  const day = '(0[1-9]|[12]\\d|3[01])';
  const month = '(0[1-9]|1[0-2])';
  const shapes = [
    `${day}${month}(19|20)\\d\\d`,
    `(19|20)\\d\\d${month}${day}`,
    `${day}${month}([5-9]\\d|0\\d)`,
  ];
  return shapes.some(shape => new RegExp(`^${shape}$`).test(pin));
}
