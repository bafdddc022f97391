// What the user names → the files and addresses meant, each once and in a fixed order: files as they are, folders with all they hold of
// known formats, patterns, `-` for standard input, http(s) addresses. What leads nowhere is a problem of its own.

import type { Stats } from 'node:fs';
import { realpath, stat } from 'node:fs/promises';
import { basename, join, relative, resolve } from 'node:path';
import { glob, isDynamicPattern } from 'tinyglobby';
import { Fault, type Problem, problemOf } from '../base/fault.ts';

export type Place =
  | { readonly kind: 'file' /** Absolute. */; readonly path: string /** As the user would name it. */; readonly what: string }
  | { readonly kind: 'address'; readonly url: string; readonly what: string }
  | { readonly kind: 'stdin'; readonly what: string };

export interface Expanded {
  readonly places: readonly Place[];
  readonly problems: readonly Problem[];
}

/** Files that tell about a folder and are no articles of it. */
const ABOUT = /^(?:readme|license|licence|changelog|contributing)(?:\.[a-z]+)?$/i;

/** Of any scheme: those that are not fetched are refused as addresses, not missed as files. */
const isAddress = (input: string): boolean => /^[a-z][a-z\d+.-]+:\/\//i.test(input);

const statOf = async (path: string): Promise<Stats | Fault | null> => {
  try {
    return await stat(path);
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : '';
    if (code === 'ENOENT' || code === 'ENOTDIR' || code === 'ENAMETOOLONG') return null;
    return new Fault('file-unreadable', `${path} cannot be read (${code})`, { what: path }, error);
  }
};

class Expansion {
  readonly places: Place[] = [];
  readonly problems: Problem[] = [];
  readonly #seen = new Set<string>();
  readonly #cwd: string;
  readonly #known: (extension: string) => boolean;

  constructor(cwd: string, known: (extension: string) => boolean) {
    this.#cwd = cwd;
    this.#known = known;
  }

  async add(input: string): Promise<void> {
    if (input === '-') this.#place('-', { kind: 'stdin', what: 'standard input' });
    else if (isAddress(input)) this.#place(URL.canParse(input) ? new URL(input).href.replace(/#.*$/, '') : input, { kind: 'address', url: input, what: input });
    else await this.#path(input);
  }

  #place(key: string, place: Place): void {
    if (this.#seen.has(key)) return;
    this.#seen.add(key);
    this.places.push(place);
  }

  #fault(fault: Fault, what: string): void {
    this.problems.push(problemOf(fault, what));
  }

  async #path(input: string): Promise<void> {
    if (input === '') return this.#fault(new Fault('file-missing', 'an empty path was given', { what: input }), input);
    const path = resolve(this.#cwd, input);
    // A file whose name looks like a pattern is a file.
    const found = await statOf(path);
    if (found instanceof Fault) this.#fault(found, input);
    else if (found?.isDirectory()) await this.#folder(path, input);
    else if (found?.isFile()) await this.#file(path, input);
    else if (found) this.#fault(new Fault('file-unreadable', `${input} is not a regular file`, { what: input }), input);
    else if (isDynamicPattern(input)) await this.#pattern(input);
    else this.#fault(new Fault('file-missing', `${input} does not exist`, { what: input }), input);
  }

  async #file(path: string, what: string): Promise<void> {
    this.#place(await realpath(path), { kind: 'file', path, what });
  }

  async #pattern(pattern: string): Promise<void> {
    const paths = await glob(pattern, { cwd: this.#cwd, absolute: true, followSymbolicLinks: false, expandDirectories: false });
    for (const path of paths.sort()) await this.#file(path, relative(this.#cwd, path) || path);
    if (paths.length === 0) this.#fault(new Fault('file-missing', `no file matches ${pattern}`, { what: pattern }), pattern);
  }

  /** Hidden files are left alone without a word; what is left out for another reason is said. */
  async #folder(path: string, what: string): Promise<void> {
    const files = (await glob('**/*', { cwd: path, absolute: false, followSymbolicLinks: false, expandDirectories: false })).sort();
    const about = files.filter((file) => ABOUT.test(basename(file)));
    const other = files.filter((file) => !about.includes(file) && !this.#known(extensionOf(file)));
    const skipped = new Set([...about, ...other]);
    for (const file of files) if (!skipped.has(file)) await this.#file(join(path, file), join(what, file));
    if (skipped.size === files.length) this.#fault(new Fault('file-missing', `${what} holds no file of a known format`, { what }), what);
    else if (skipped.size > 0)
      this.problems.push({
        code: 'files-skipped',
        severity: 'info',
        what,
        message: `${what}: left out ${listed(skipped)}`,
        remedy: 'Name a file itself to have it read.',
      });
  }
}

const listed = (files: ReadonlySet<string>): string => {
  const shown = [...files].slice(0, 5).join(', ');
  return files.size > 5 ? `${shown} and ${files.size - 5} more` : shown;
};

/** The ending with its dot, lower case; '' if there is none. */
export const extensionOf = (path: string): string => /[^/\\](\.[^./\\]+)$/.exec(path)?.[1]?.toLowerCase() ?? '';

/** `known` tells which file endings are read when a folder is walked. Nothing is opened yet. */
export async function expand(inputs: readonly string[], cwd: string, known: (extension: string) => boolean): Promise<Expanded> {
  const expansion = new Expansion(cwd, known);
  for (const input of inputs) await expansion.add(input);
  return { places: expansion.places, problems: expansion.problems };
}
