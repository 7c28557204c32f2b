import { readdirSync, readFileSync } from 'node:fs';
import { join, posix } from 'node:path';
import { parseSync } from 'vite';

/** A file of the product: its path from the top of the repository, with forward slashes, and its text. */
export type Source = { readonly path: string; readonly text: string };

/** A node of the parsed program; only what the rules look at is named. */
export type Node = { readonly type: string; readonly [field: string]: unknown };

const top = join(import.meta.dirname, '..', '..');
const rooms = ['shared', 'electron', 'renderer'];

/** Every TypeScript file of the product. */
export function readSources(): Source[] {
  return rooms.flatMap(readFolder);
}

function readFolder(folder: string): Source[] {
  return readdirSync(join(top, folder), { withFileTypes: true }).flatMap(entry => {
    const path = posix.join(folder, entry.name);
    if (entry.isDirectory()) return readFolder(path);
    return /\.tsx?$/.test(entry.name) ? [{ path, text: readFileSync(join(top, path), 'utf8') }] : [];
  });
}

/** All nodes of a source, comments left out. Throws when it cannot be parsed. */
export function nodesOf(source: Source): Node[] {
  const { program, errors } = parseSync(source.path, source.text);
  const [fault] = errors;
  if (fault) throw new Error(`${source.path}: ${fault.message}`);
  const found: Node[] = [];
  collect(program, found);
  return found;
}

function collect(value: unknown, found: Node[]): void {
  if (Array.isArray(value)) {
    for (const one of value) collect(one, found);
  } else if (typeof value === 'object' && value !== null) {
    if (isNode(value)) found.push(value);
    for (const one of Object.values(value)) collect(one, found);
  }
}

/** Whether a value is a node of the parsed program. */
export function isNode(value: unknown): value is Node {
  return typeof value === 'object' && value !== null && 'type' in value && typeof value.type === 'string';
}

/** An import, types included: a file of the product by its path from the top, or a package as written. */
export type Import = { readonly kind: 'file' | 'package'; readonly name: string };

const importing = [
  'ImportDeclaration',
  'ExportNamedDeclaration',
  'ExportAllDeclaration',
  'ImportExpression',
  'TSImportType',
];

/** What a source imports. */
export function importsOf(source: Source): Import[] {
  return nodesOf(source)
    .filter(node => importing.includes(node.type))
    .map(node => node.source)
    .filter(isNode)
    .map(target => target.value)
    .filter(name => typeof name === 'string')
    .map(name =>
      name.startsWith('.')
        ? { kind: 'file', name: posix.join(posix.dirname(source.path), name) }
        : { kind: 'package', name },
    );
}
