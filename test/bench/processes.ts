import { readdirSync, readFileSync } from 'node:fs';

/** A process and all that it started, by /proc. */
export function familyOf(pid: number): readonly number[] {
  const parents = new Map(readdirSync('/proc').flatMap(name => (/^\d+$/.test(name) ? parentOf(name) : [])));
  const found = [pid];
  for (const one of found) for (const [child, parent] of parents) if (parent === one) found.push(child);
  return found;
}

/**
 * Memory of a family in MB. PSS: pages shared by several processes count once in all, so that the sum is what
 * the PC really gives away.
 */
export function pssOf(pid: number): number {
  let kilobytes = 0;
  for (const one of familyOf(pid)) {
    try {
      const text = readFileSync(`/proc/${one}/smaps_rollup`, 'utf8');
      kilobytes += Number(/^Pss:\s+(\d+) kB/m.exec(text)?.[1] ?? 0);
    } catch {
      // Ended between the listing and the look.
    }
  }
  return kilobytes / 1024;
}

function parentOf(name: string): [number, number][] {
  try {
    // The name in parentheses may hold blanks: fields are counted after the last one.
    const fields = readFileSync(`/proc/${name}/stat`, 'utf8')
      .replace(/^.*\) /s, '')
      .split(' ');
    return [[Number(name), Number(fields[1])]];
  } catch {
    return [];
  }
}
