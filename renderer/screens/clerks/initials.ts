/** `TL` for Trần Thị Lan: family name and given name, the first and the last word. */
export function initialsOf(name: string): string {
  const words = name.trim().split(/\s+/);
  const [family = '', given = ''] = [words[0], words.length > 1 ? words.at(-1) : ''];
  return (family.charAt(0) + given.charAt(0)).toLocaleUpperCase('vi');
}

/** How many colours there are; see `clerk-mark.module.css`. */
const COLOURS = 8;

/** The colour of each person of the office, by id. The same on every screen while nobody is added. */
export function coloursOf(people: readonly { readonly id: string }[]): ReadonlyMap<string, number> {
  const ids = people.map(person => person.id).sort();
  return new Map(ids.map((id, i) => [id, i % COLOURS]));
}
