import { roomOf, rooms } from './rooms';
import { type Import, importsOf, isNode, type Node, nodesOf, type Source } from './source';

/** A rule looks at one source and says what is wrong with it; an empty list when nothing is. */
export type Rule = (source: Source) => string[];

const fileLimit = 400;
const isData = (path: string) => /(^|\/)(data|words)\//.test(path);

/** Imports only what the table of rooms allows. */
export const staysInItsRooms: Rule = source => {
  const room = roomOf(source.path);
  const allowed = rooms[room];
  if (!allowed) return [`${source.path}: no such room in the table of rooms`];
  const mayImport = ({ kind, name }: Import) =>
    kind === 'file'
      ? [room, ...allowed.rooms].includes(roomOf(name))
      : allowed.packages.some(one => name === one || name.startsWith(one.endsWith(':') ? one : `${one}/`));
  return importsOf(source)
    .filter(one => !mayImport(one))
    .map(one => `${source.path}: ${room} may not import ${one.name}`);
};

/** Reads no clock, throws no dice: both come in as arguments, so that a replay gives the same tables. */
export const leavesNothingToTimeOrChance: Rule = source => {
  if (!source.path.startsWith('shared/')) return [];
  return nodesOf(source)
    .flatMap(forbiddenCall)
    .map(what => `${source.path}: ${what} in shared`);
};

function forbiddenCall(node: Node): string[] {
  const named = (value: unknown) => (isNode(value) && value.type === 'Identifier' ? value.name : undefined);
  if (node.type === 'NewExpression' || node.type === 'CallExpression') {
    const bare =
      node.type === 'CallExpression' || (Array.isArray(node.arguments) && node.arguments.length === 0);
    return named(node.callee) === 'Date' && bare ? ['the current date'] : [];
  }
  if (node.type !== 'MemberExpression') return [];
  const [object, property] = [named(node.object), named(node.property)];
  if (object === 'Date' && property === 'now') return ['Date.now'];
  if (object === 'Math' && property === 'random') return ['Math.random'];
  return object === 'crypto' || property === 'crypto' ? ['crypto'] : [];
}

/** Is short enough to be read at one go. */
export const isShort: Rule = ({ path, text }) => {
  const lines = text.split('\n').length - 1;
  return lines > fileLimit && !isData(path) ? [`${path}: ${lines} lines, the limit is ${fileLimit}`] : [];
};

/** Has a kebab-case path (Windows is case-blind) that says what is inside. */
export const isWellNamed: Rule = ({ path }) => {
  const stems = path.split('/').map(part => part.replace(/(\.d)?\.tsx?$/, ''));
  const odd = stems
    .filter(stem => !/^[a-z0-9]+(-[a-z0-9]+)*$/.test(stem))
    .map(stem => `${path}: ${stem} is not kebab-case`);
  const vague = stems.filter(stem => /(^|-)(utils?|helpers?|common|managers?|types|misc)$/.test(stem));
  return [...odd, ...vague.map(stem => `${path}: ${stem} says nothing`)];
};

/** Names no folder of somebody's machine and no package registry. */
export const isAtHomeAnywhere: Rule = ({ path, text }) => {
  const found = text.match(
    /\/(home|Users|root|work|tmp)\/[\w.-]+|[A-Z]:\\+Users\\|registry\.[a-z.]*(npmjs|yarnpkg|npmmirror)/g,
  );
  return (found ?? []).map(what => `${path}: names ${what}`);
};

/** All rules for one source. */
export const everyRule: readonly Rule[] = [
  staysInItsRooms,
  leavesNothingToTimeOrChance,
  isShort,
  isWellNamed,
  isAtHomeAnywhere,
];

/** Circles among rooms, each as `a > b > a`, found in what the sources really import. */
export function circles(sources: readonly Source[]): string[] {
  const edges = new Map<string, Set<string>>();
  for (const source of sources) {
    const from = roomOf(source.path);
    const targets = importsOf(source).filter(one => one.kind === 'file');
    const known = edges.get(from) ?? new Set<string>();
    for (const to of targets.map(one => roomOf(one.name))) if (to !== from) known.add(to);
    edges.set(from, known);
  }
  return [...edges.keys()].flatMap(room => circleFrom(room, edges));
}

function circleFrom(start: string, edges: ReadonlyMap<string, ReadonlySet<string>>): string[] {
  const seen = new Set<string>();
  const walk = (room: string, trail: readonly string[]): string[] | undefined => {
    for (const next of edges.get(room) ?? []) {
      if (next === start) return [...trail, next];
      if (seen.has(next)) continue;
      seen.add(next);
      const found = walk(next, [...trail, next]);
      if (found) return found;
    }
    return undefined;
  };
  const found = walk(start, [start]);
  return found ? [found.join(' > ')] : [];
}
