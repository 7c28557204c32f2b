/**
 * A clerk's or citizen's text as one line of a table: NFC, no control, invisible or unpaired characters.
 * XML cannot hold some of them, and an invisible one before "=" would hide a formula from the CSV's guard.
 */
export function cellText(text: string): string {
  return text
    .replace(/[\p{Cs}\ufffe\uffff]/gu, '\ufffd')
    .replace(/[\p{Cc}\p{Cf}\s]+/gu, gap => (/[\s\p{Cc}]/u.test(gap) ? ' ' : ''))
    .normalize('NFC')
    .trim();
}

/**
 * The same without the numbers of the people concerned: exported logs carry no identity numbers
 * (Luật Bảo vệ dữ liệu cá nhân 91/2025/QH15, purpose limit), not even where a clerk typed one into a note.
 */
export function withoutNumbers(text: string, numbers: readonly (string | undefined)[]): string {
  return numbers
    .filter(number => number !== undefined)
    .filter(number => number.length >= 6)
    .reduce((shown, number) => shown.replaceAll(number, '…'), cellText(text));
}

/** `4:05`, minutes and seconds of a wait. */
export function showWait(waitMs: number): string {
  const seconds = Math.round(waitMs / 1_000);
  return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`;
}
