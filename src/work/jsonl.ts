import { readFileSync } from 'node:fs';
import { Fault } from '../base/fault.ts';

/** The objects of a JSON Lines file; blank lines are skipped. Faults: `file-missing`, `bad-record` (with the line). */
export function readJsonLines<T>(path: string): T[] {
  let text: string;
  try {
    text = readFileSync(path, 'utf8');
  } catch (error) {
    throw new Fault('file-missing', `${path} cannot be read`, { what: path }, error);
  }
  const rows: T[] = [];
  for (const [index, line] of text.split('\n').entries()) {
    if (line.trim() === '') continue;
    try {
      rows.push(JSON.parse(line) as T);
    } catch (error) {
      throw new Fault('bad-record', `${path}, line ${index + 1} is not JSON`, { what: path, line: index + 1 }, error);
    }
  }
  return rows;
}
