// ClickHouse's HTTP protocol, as far as its official client speaks it, over the engine that the npm package chdb holds: for tests and benchmarks,
// on loopback alone. A process of its own, so that half a gigabyte of library goes when it ends.
//   node scripts/clickhouse/front.ts ENGINE DATA    prints its port; the first folder holds node_modules/chdb, the second its data

import { createWriteStream, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { pipeline } from 'node:stream/promises';

interface Answer {
  bytes(): Uint8Array;
}

interface Session {
  queryAsync(sql: string, options: { readonly format: string }): Promise<Answer>;
  queryBindAsync(sql: string, parameters: object, options: { readonly format: string }): Promise<Answer>;
  close(): void;
}

interface Chdb {
  readonly Session: new (folder: string, options: { readonly connectionArgs: readonly string[] }) => Session;
}

const [engine = '', data = ''] = process.argv.slice(2);
const { Session } = createRequire(join(engine, 'package.json'))('chdb') as Chdb;

/** A cluster of this process alone: what a cluster is asked can be asked, and it finds itself. */
const CONFIG = `<clickhouse>
  <tcp_port>9000</tcp_port>
  <macros><cluster>alone</cluster><shard>1</shard><replica>1</replica></macros>
  <remote_servers><alone><shard><internal_replication>true</internal_replication>
    <replica><host>127.0.0.1</host><port>9000</port></replica>
  </shard></alone></remote_servers>
</clickhouse>`;

/** What the address may hold beside settings. */
const KNOWN = new Set(['query', 'query_id', 'database', 'session_id', 'default_format', 'role', 'compress', 'enable_http_compression', 'wait_end_of_query']);
const NAME = /^\w+$/;
const INSERT = /^\s*insert\s[\s\S]*(?=\sformat\s+\w+\s*$)/i;

mkdirSync(join(data, 'sent'), { recursive: true });
writeFileSync(join(data, 'config.xml'), CONFIG);
const openSession = (): Session => new Session(join(data, 'store'), { connectionArgs: [`--config-file=${join(data, 'config.xml')}`] });

const quoted = (value: string): string => `'${value.replaceAll('\\', '\\\\').replaceAll("'", "\\'")}'`;
/** Values come escaped, as in tab-separated rows. */
const ESCAPES: Readonly<Record<string, string>> = { t: '\t', n: '\n', r: '\r', b: '\b', f: '\f', 0: '\0' };
const unescaped = (value: string): string => value.replace(/\\(.)/g, (_, letter: string) => ESCAPES[letter] ?? letter);
/** On a cluster of one server that is every statement. */
const ON_CLUSTER = / on cluster '\{cluster\}'/g;
let sent = 0;

/** Rows that come with an insert are laid into a file, which the engine reads in any format. */
async function answer(request: IncomingMessage, search: URLSearchParams): Promise<Uint8Array> {
  const inAddress = search.get('query');
  const file = inAddress !== null && INSERT.test(inAddress) ? join(data, 'sent', String(sent++)) : null;
  let sql = inAddress ?? '';
  if (file === null) sql += await text(request);
  else {
    await pipeline(request, createWriteStream(file));
    sql = sql.replace(INSERT, (insert) => `${insert} from infile ${quoted(file)}`);
  }
  const session = openSession();
  try {
    const database = search.get('database');
    if (database !== null) await session.queryAsync(`use \`${database.replaceAll('`', '')}\``, { format: 'Null' });
    const parameters: Record<string, string> = {};
    for (const [name, value] of search) {
      if (name.startsWith('param_')) parameters[name.slice(6)] = unescaped(value);
      else if (!KNOWN.has(name) && NAME.test(name)) await session.queryAsync(`set ${name} = ${quoted(value)}`, { format: 'Null' });
    }
    return (await session.queryBindAsync(sql.replace(ON_CLUSTER, ''), parameters, { format: 'TabSeparated' })).bytes();
  } finally {
    session.close();
    if (file !== null) rmSync(file, { force: true });
  }
}

async function serve(request: IncomingMessage, response: ServerResponse): Promise<void> {
  const { pathname, searchParams } = new URL(request.url ?? '/', 'http://localhost');
  if (pathname === '/ping') return void response.end('Ok.\n');
  try {
    const bytes = await answer(request, searchParams);
    response.setHeader('x-clickhouse-summary', '{}');
    response.end(bytes);
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    response.statusCode = 500;
    response.setHeader('x-clickhouse-exception-code', /^Code: (\d+)/.exec(message)?.[1] ?? '0');
    response.end(message);
  }
}

/** The engine binds one folder for a process: as long as one session is open, others come and go cheaply. */
const keeper = openSession();
const server = createServer((request, response) => void serve(request, response));
server.listen(0, '127.0.0.1', () => {
  const address = server.address();
  process.stdout.write(`${typeof address === 'object' && address ? address.port : 0}\n`);
});
// Its end is that of whoever started it: then this pipe closes.
process.stdin.resume().on('end', () => {
  server.close();
  keeper.close();
  process.exit(0);
});
