// What a language model answered, kept on the disk: one file a question, by the question's digest.

import { mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** Where the answers for the ledger of a folder are kept. */
export const answersOf = (home: string): string => join(home, 'model-answers');

/** They quote the texts that were read: where one of those goes, all of them go, and are asked for again when they are wanted. */
export const forgetAnswers = (home: string): void => rmSync(answersOf(home), { recursive: true, force: true });

export class Answers {
  readonly #folder: string | null;

  constructor(folder: string | null) {
    this.#folder = folder;
  }

  #path(key: string): string | null {
    return this.#folder && join(this.#folder, key.slice(0, 2), `${key}.json`);
  }

  get(key: string): string | null {
    const path = this.#path(key);
    try {
      return path && readFileSync(path, 'utf8');
    } catch {
      return null;
    }
  }

  /** A cache that cannot be written is no reason to fail: the answer is asked for again next time. */
  set(key: string, content: string): void {
    const path = this.#path(key);
    if (!path) return;
    try {
      mkdirSync(dirname(path), { recursive: true });
      writeFileSync(`${path}.new`, content);
      renameSync(`${path}.new`, path);
    } catch {}
  }
}
