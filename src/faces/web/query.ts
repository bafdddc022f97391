// The query of an address: read with care, for anyone can write it; written again for links to the same page.

import { Fault } from '../../base/fault.ts';
import { intervalOf } from '../../base/interval.ts';

const LONGEST = 200;

const refuse = (name: string, value: string, wanted: string): Fault =>
  new Fault('bad-query', `"${name}=${value.slice(0, 60)}" is not ${wanted}.`, { what: name });

export class Query {
  readonly #params: URLSearchParams;

  constructor(search: string | URLSearchParams) {
    this.#params = new URLSearchParams(search);
  }

  /** A text without white space around it; undefined if it is left out or empty. */
  text(name: string): string | undefined {
    const value = this.#params.get(name)?.trim();
    if (!value) return undefined;
    if (value.length > LONGEST) throw refuse(name, value, `shorter than ${LONGEST} characters`);
    return value;
  }

  choice<T extends string>(name: string, choices: readonly T[]): T | undefined {
    const value = this.text(name);
    if (value === undefined) return undefined;
    const chosen = choices.find((choice) => choice === value);
    if (chosen === undefined) throw refuse(name, value, `one of ${choices.join(', ')}`);
    return chosen;
  }

  /** An ISO date of reduced precision. */
  date(name: string): string | undefined {
    const value = this.text(name);
    if (value !== undefined && !intervalOf(value)) throw refuse(name, value, 'a date like 2025, 2025-06 or 2025-06-30');
    return value;
  }

  lang(name: string): string | undefined {
    const value = this.text(name);
    if (value !== undefined && !/^[a-z]{2,3}$/.test(value)) throw refuse(name, value, 'a language code like en or fr');
    return value;
  }

  whole(name: string, { least, most, fallback }: { readonly least: number; readonly most: number; readonly fallback: number }): number {
    const value = this.text(name);
    if (value === undefined) return fallback;
    const number = /^\d{1,9}$/.test(value) ? Number(value) : Number.NaN;
    if (!(number >= least && number <= most)) throw refuse(name, value, `a whole number from ${least} to ${most}`);
    return number;
  }

  /** The search part of an address with some values set, or taken away (null); '' if nothing is left. */
  with(changes: Readonly<Record<string, string | number | null>>): string {
    const params = new URLSearchParams([...this.#params].filter(([, value]) => value !== ''));
    for (const [name, value] of Object.entries(changes)) {
      if (value === null) params.delete(name);
      else params.set(name, String(value));
    }
    return params.size > 0 ? `?${params.toString()}` : '';
  }
}

export interface Paging {
  /** From 1. */
  readonly page: number;
  readonly limit: number;
  readonly offset: number;
}

/** `page` and `limit` of a list. */
export function pagingOf(query: Query, fallback = 50): Paging {
  const page = query.whole('page', { least: 1, most: 1_000_000, fallback: 1 });
  const limit = query.whole('limit', { least: 1, most: 1000, fallback });
  return { page, limit, offset: (page - 1) * limit };
}

const LONGEST_FIELD = 500;

/** A field of a form, without white space around it; '' if it is left out. */
export function textOf(form: FormData, name: string, longest = LONGEST_FIELD): string {
  const value = form.get(name);
  return typeof value === 'string' ? value.trim().slice(0, longest) : '';
}

/** A password as it was given. */
export function secretOf(form: FormData, name: string): string {
  const value = form.get(name);
  return typeof value === 'string' ? value : '';
}
