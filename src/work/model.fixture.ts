// A server that speaks the protocol of a language model, and misbehaves when told to.

import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { onTestFinished } from 'vitest';

export interface Question {
  readonly model: string;
  readonly temperature: number;
  readonly messages: readonly { readonly role: string; readonly content: string }[];
  readonly response_format?: { readonly type: string; readonly json_schema: { readonly strict: boolean; readonly schema: unknown } };
}

/** What is answered to one question: the words, or a way to misbehave. */
export type Play =
  | string
  | { readonly status: number; readonly retryAfter?: number }
  | { readonly cut: string }
  | { readonly fault: 'hang' | 'garble' }
  | { readonly refusal: string };

export interface ModelServer {
  readonly url: string;
  readonly asked: readonly Question[];
  readonly keys: readonly (string | undefined)[];
}

const TOKENS = 100;

function completion(content: string | null, finish: 'stop' | 'length', refusal?: string): string {
  const message = { role: 'assistant', content, refusal: refusal ?? null };
  const usage = { prompt_tokens: TOKENS - 10, completion_tokens: 10, total_tokens: TOKENS };
  return JSON.stringify({ id: 'x', object: 'chat.completion', created: 0, model: 'm', choices: [{ index: 0, message, finish_reason: finish }], usage });
}

function perform(play: Play, response: ServerResponse): void {
  const json = { 'content-type': 'application/json' };
  if (typeof play === 'string') response.writeHead(200, json).end(completion(play, 'stop'));
  else if ('fault' in play) {
    if (play.fault === 'garble') response.writeHead(200, json).end('{"choices": [');
  } else if ('cut' in play) response.writeHead(200, json).end(completion(play.cut, 'length'));
  else if ('refusal' in play) response.writeHead(200, json).end(completion(null, 'stop', play.refusal));
  else {
    const wait = play.retryAfter === undefined ? {} : { 'retry-after-ms': String(play.retryAfter) };
    response.writeHead(play.status, { ...json, ...wait }).end(JSON.stringify({ error: { message: `status ${play.status}` } }));
  }
}

async function bodyOf(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks).toString('utf8');
}

/** Serves on loopback until the test ends. `plays` answers the n-th question (from 0). */
export async function modelServer(plays: (question: Question, n: number) => Play): Promise<ModelServer> {
  const asked: Question[] = [];
  const keys: (string | undefined)[] = [];
  const answer = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const question = JSON.parse(await bodyOf(request)) as Question;
    keys.push(request.headers.authorization);
    asked.push(question);
    perform(plays(question, asked.length - 1), response);
  };
  const server = createServer((request, response) => void answer(request, response));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  return { url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/v1`, asked, keys };
}
