/** AIM identifier (ISO/IEC 15424) that some scanners put before every code: `]Q3`. */
const AIM_PREFIX = /^\][A-Za-z]\d/;

/**
 * A scanned text as it was encoded: NFC (scanners send NFD), no control or invisible format characters
 * (CR, LF and Tab suffixes, GS, BOM), single blanks, no AIM identifier. Broken surrogates become U+FFFD.
 */
export function cleanScan(raw: string): string {
  return raw
    .replace(/\p{Cs}/gu, '\ufffd')
    .replace(/[\p{Cc}\p{Cf}\s]+/gu, gap => (/[\s\p{Cc}]/u.test(gap) ? ' ' : ''))
    .normalize('NFC')
    .trim()
    .replace(AIM_PREFIX, '');
}

/**
 * Name and address as the card prints them. No card begins a name with a small letter: Caps Lock was on at
 * the PC and the scanner's keystrokes came out inverted ("nGUYỄN vĂN aN").
 */
export function asPrinted<T extends { readonly name: string; readonly address: string }>(person: T): T {
  if (!/^\P{L}*\p{Ll}/u.test(person.name)) return person;
  return { ...person, name: invertCase(person.name), address: invertCase(person.address) };
}

function invertCase(text: string): string {
  return text.replace(/\p{L}/gu, letter => {
    const upper = letter.toUpperCase();
    return letter === upper ? letter.toLowerCase() : upper;
  });
}
