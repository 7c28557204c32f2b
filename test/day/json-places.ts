import { findNodeAtLocation, type Node, type ParseError, parseTree } from 'jsonc-parser';

/** What keeps a day file from being played: the line (from 1) and why, in words. */
export type Fault = { readonly line: number; readonly reason: string };

/** The value, or what keeps it from being read and where. */
export type Placed<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly fault: Fault };

/** JSON with the line of every value. */
export type PlacedJson = {
  readonly value: unknown;
  /** Line of the value at a path; of the nearest value around it when there is none. */
  readonly lineOf: (path: readonly PropertyKey[]) => number;
  /** Line of a member's name. */
  readonly lineOfKey: (path: readonly PropertyKey[], key: string) => number;
};

/** Deeper nesting than any day has; the parser of places recurses and must not run out of stack. */
const MAX_DEPTH = 100;

/** Parses JSON proper (no comments, no trailing commas) and remembers where everything stands. */
export function parsePlacedJson(text: string): Placed<PlacedJson> {
  const lineAt = lineCounter(text);
  const fault = (offset: number, reason: string) => ({
    ok: false as const,
    fault: { line: lineAt(offset), reason },
  });
  const deep = tooDeepAt(text);
  if (deep !== undefined) return fault(deep, 'nested too deeply');
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    const errors: ParseError[] = [];
    parseTree(text, errors, { disallowComments: true, allowTrailingComma: false });
    return fault(errors[0]?.offset ?? text.length, 'is not JSON');
  }
  const tree = parseTree(text);
  const nodeAt = (path: readonly PropertyKey[]): Node | undefined => {
    for (let length = path.length; tree && length >= 0; length -= 1) {
      const node = findNodeAtLocation(tree, path.slice(0, length).filter(isJsonKey));
      if (node) return node;
    }
    return tree;
  };
  const placed: PlacedJson = {
    value,
    lineOf: path => lineAt(nodeAt(path)?.offset ?? 0),
    lineOfKey: (path, key) => {
      const member = nodeAt(path)?.children?.find(child => child.children?.[0]?.value === key);
      return lineAt((member ?? nodeAt(path))?.offset ?? 0);
    },
  };
  return { ok: true, value: placed };
}

function isJsonKey(key: PropertyKey): key is string | number {
  return typeof key !== 'symbol';
}

/** Where brackets outside strings first stand deeper than any day file needs; undefined when they never do. */
function tooDeepAt(text: string): number | undefined {
  let depth = 0;
  let inString = false;
  for (let at = 0; at < text.length; at += 1) {
    const char = text[at];
    if (inString) {
      if (char === '\\') at += 1;
      else if (char === '"') inString = false;
    } else if (char === '"') inString = true;
    else if (char === '{' || char === '[') {
      depth += 1;
      if (depth > MAX_DEPTH) return at;
    } else if (char === '}' || char === ']') depth -= 1;
  }
  return undefined;
}

function lineCounter(text: string): (offset: number) => number {
  const feeds: number[] = [];
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) feeds.push(at);
  return offset => {
    let [low, high] = [0, feeds.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((feeds[middle] ?? 0) < offset) low = middle + 1;
      else high = middle;
    }
    return low + 1;
  };
}
