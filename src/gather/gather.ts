// Gathering: files, folders, patterns, standard input and addresses → sources, one after the other. Whatever is wrong with one of them is
// a problem that names it; the next one is read.

import { createReadStream } from 'node:fs';
import { readFile, stat } from 'node:fs/promises';
import { basename } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Effects } from '../base/effects.ts';
import { Fault, type Problem, problemOf } from '../base/fault.ts';
import { sha256 } from '../base/hash.ts';
import { MAX_BYTES, peek } from './bytes.ts';
import { expand, extensionOf, type Place } from './expand.ts';
import { Fetcher, type FetchOptions } from './fetch/fetch.ts';
import type { Input } from './importer.ts';
import { importerFor, isKnownExtension, isReadable, SNIFFED_BYTES } from './recognise.ts';
import { type Settled, settle } from './settle.ts';

export type GatherOptions = Omit<FetchOptions, 'accepts'>;

export type Gathered =
  | {
      readonly source: Settled;
      /** The file or address it was read from, as the user would name it. */
      readonly what: string;
      /** A name for files made of it: the input's name without its ending, and the record's if the input holds several. */
      readonly stem: string;
    }
  /** Severity `error`: something was not read. Else a doubt about the source that comes next. */
  | { readonly problem: Problem };

type GatherEffects = Pick<Effects, 'cwd' | 'stdin'>;

async function* once(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  yield bytes;
}

/** Most articles fit into one read, which takes half the time of a stream. Opened when first asked for. */
async function* fileChunks(path: string, size: number): AsyncGenerator<Uint8Array> {
  if (size <= 256_000) yield await readFile(path);
  else yield* createReadStream(path) as AsyncIterable<Uint8Array>;
}

const stemOf = (path: string, extension: string): string => basename(path, path.slice(path.length - extension.length)) || 'document';

async function fileInput(path: string, what: string, maxBytes: number): Promise<Input> {
  const { size } = await stat(path);
  const extension = extensionOf(path);
  return { what, url: pathToFileURL(path).href, stem: stemOf(path, extension), extension, size, maxBytes, chunks: fileChunks(path, size) };
}

async function addressInput(address: string, what: string, maxBytes: number, fetcher: Fetcher): Promise<Input> {
  const { url, bytes, mediaType, charset } = await fetcher.fetch(address);
  const path = new URL(url).pathname.replace(/\/+$/, '');
  const extension = extensionOf(path);
  const stem = stemOf(path, extension).replace(/[^\w.-]+/g, '-');
  return { what, url, stem, extension, mediaType, charset, size: bytes.length, maxBytes, chunks: once(bytes) };
}

/** What comes in without a name is known by its content, so that two texts are never taken for two versions of one. */
async function stdinInput(what: string, maxBytes: number, effects: GatherEffects): Promise<Input> {
  const bytes = await effects.stdin();
  return { what, url: `stdin:${sha256(bytes).slice(0, 20)}`, stem: 'stdin', extension: '', size: bytes.length, maxBytes, chunks: once(bytes) };
}

function inputOf(place: Place, maxBytes: number, fetcher: Fetcher, effects: GatherEffects): Promise<Input> {
  if (place.kind === 'file') return fileInput(place.path, place.what, maxBytes);
  return place.kind === 'address' ? addressInput(place.url, place.what, maxBytes, fetcher) : stdinInput(place.what, maxBytes, effects);
}

async function* importAll(input: Input): AsyncGenerator<Gathered> {
  if (input.size === 0) throw new Fault('file-empty', `${input.what} is empty`, { what: input.what });
  const { head, chunks } = await peek(input.chunks, SNIFFED_BYTES);
  try {
    for await (const item of importerFor(input, head).import({ ...input, chunks })) {
      if ('problem' in item) {
        yield item;
        continue;
      }
      const { source, problems } = await settle(item.source, input.what);
      for (const problem of problems) yield { problem };
      yield { source, what: input.what, stem: item.stem ?? input.stem };
    }
  } finally {
    await chunks[Symbol.asyncIterator]().return?.(); // closes a file that was not read to its end
  }
}

/** What the system says about a file; everything else is a bug. */
function faultOf(error: unknown, what: string): Fault {
  if (error instanceof Fault) return error;
  const code = error instanceof Error && 'code' in error && 'syscall' in error ? String(error.code) : null;
  if (code === null) throw error;
  return new Fault(code === 'ENOENT' ? 'file-missing' : 'file-unreadable', `${what} cannot be read (${code})`, { what }, error);
}

/** All that `inputs` name. `expand` finds out beforehand how many places that are. */
export async function* gather(inputs: readonly string[], options: GatherOptions, effects: GatherEffects): AsyncGenerator<Gathered> {
  const { places, problems } = await placesOf(inputs, effects.cwd);
  for (const problem of problems) yield { problem };
  yield* gatherPlaces(places, options, effects);
}

/** The places meant by `inputs`, for those who want to count them before they are read. */
export const placesOf = (inputs: readonly string[], cwd: string): ReturnType<typeof expand> => expand(inputs, cwd, isKnownExtension);

export async function* gatherPlaces(places: readonly Place[], options: GatherOptions, effects: GatherEffects): AsyncGenerator<Gathered> {
  const fetcher = new Fetcher({ ...options, accepts: isReadable });
  for (const place of places) {
    try {
      yield* importAll(await inputOf(place, options.maxBytes ?? MAX_BYTES, fetcher, effects));
    } catch (error) {
      yield { problem: problemOf(faultOf(error, place.what), place.what) };
    }
  }
}
