/** Subjects whose stories may have to be folded anew at any time: office, people, PCs. What ends with `/` begins many. */
export const ESSENTIALS = ['office', 'person/', 'station/'] as const;

export function isEssential(subject: string): boolean {
  return ESSENTIALS.some(name => (name.endsWith('/') ? subject.startsWith(name) : subject === name));
}
