import { ok, type Result, refuse } from '../kit/result';

/** Deeper than any message of ours; recursion over 10,000 levels overflows the stack of the parsers behind. */
const MAX_DEPTH = 48;

/** Text from the line as JSON, refused when cut, foreign or nested like an attack. */
export function parseJson(text: string): Result<unknown, 'not-json' | 'too-deep'> {
  if (depthOf(text) > MAX_DEPTH) return refuse('too-deep');
  try {
    return ok(JSON.parse(text));
  } catch {
    return refuse('not-json');
  }
}

function depthOf(text: string): number {
  let depth = 0;
  let deepest = 0;
  let quoted = false;
  for (let i = 0; i < text.length; i += 1) {
    const c = text.charCodeAt(i);
    if (quoted) {
      if (c === 92) i += 1;
      else if (c === 34) quoted = false;
    } else if (c === 34) quoted = true;
    else if (c === 91 || c === 123) deepest = Math.max(deepest, ++depth);
    else if (c === 93 || c === 125) depth -= 1;
  }
  return deepest;
}
