// Everything the program does to the world comes in through here, so that a test can stand in for the world.

export interface OutputStream {
  readonly isTTY?: boolean | undefined;
  readonly columns?: number | undefined;
  write(text: string): unknown;
}

export interface Effects {
  /** The only clock. */
  now(): Date;
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly cwd: string;
  readonly stdout: OutputStream;
  readonly stderr: OutputStream;
  /** The bytes of standard input, read to its end. */
  stdin(): Promise<Uint8Array>;
  /** Resolves when the user asks to stop (SIGINT, SIGTERM). */
  stopped(): Promise<void>;
}

async function readAll(stream: AsyncIterable<Uint8Array>): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  for await (const chunk of stream) chunks.push(chunk);
  return Buffer.concat(chunks);
}

/** The real world. */
export const processEffects = (): Effects => ({
  now: () => new Date(),
  env: process.env,
  cwd: process.cwd(),
  stdout: process.stdout,
  stderr: process.stderr,
  stdin: () => readAll(process.stdin),
  stopped: () =>
    new Promise((resolve) => {
      for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => resolve());
    }),
});
