/** `T.T. Lan` for Trần Thị Lan: the given name, which is said, stands last; the rest by its initials. */
export function shortName(name: string): string {
  const words = name.split(' ');
  const given = words.pop() ?? '';
  return words.length === 0 ? given : `${words.map(word => `${word.charAt(0)}.`).join('')} ${given}`;
}
