// Before a file is opened: there must be nothing at its path, an empty file, or a SQLite file.

import { closeSync, existsSync, mkdirSync, openSync, readSync, statSync } from 'node:fs';
import { dirname } from 'node:path';
import { Fault } from '../base/fault.ts';

/** A file of the connection's own, which is gone with it: it holds more than memory does. */
export const UNNAMED = '';

const MAGIC = 'SQLite format 3\0';

/** Makes the folder if need be. Faults: `not-found`, `ledger-not-one`, `ledger-unwritable`. */
export function checkPath(path: string, readOnly: boolean): void {
  if (path === ':memory:' || path === UNNAMED) return;
  if (!existsSync(path)) {
    if (readOnly) throw new Fault('not-found', `There is no ledger at ${path}`, { what: path });
    return makeFolder(dirname(path));
  }
  const head = headOf(path);
  if (head.length > 0 && head !== MAGIC) throw new Fault('ledger-not-one', `${path} is no SQLite file`, { what: path });
}

function makeFolder(folder: string): void {
  try {
    mkdirSync(folder, { recursive: true });
  } catch (error) {
    throw new Fault('ledger-unwritable', `The folder ${folder} cannot be made`, { what: folder }, error);
  }
}

function headOf(path: string): string {
  if (statSync(path).isDirectory()) throw new Fault('ledger-not-one', `${path} is a folder`, { what: path });
  let file: number;
  try {
    file = openSync(path, 'r');
  } catch (error) {
    throw new Fault('ledger-unwritable', `${path} cannot be opened`, { what: path }, error);
  }
  const bytes = Buffer.alloc(MAGIC.length);
  const length = readSync(file, bytes, 0, bytes.length, 0);
  closeSync(file);
  return bytes.toString('latin1', 0, length);
}
