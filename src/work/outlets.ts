import type { Register } from '../model/register.ts';
import { indexRegister } from '../resolve/register-index.ts';

/** Knows the press by name. */
export function outletsOf(register: Register): (name: string) => boolean {
  const { publisherNamed } = indexRegister(register);
  return (name) => publisherNamed(name)?.kind === 'press';
}
