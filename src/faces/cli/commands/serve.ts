import type { Command } from '../command.ts';
import { portNumber } from '../parse.ts';
import { serveUntilStopped } from '../serving.ts';

interface Options {
  readonly port?: number;
  readonly host?: string;
}

export const command: Command<Options> = {
  summary: 'serve the web pages of the ledger',
  about: 'The pages are for this machine alone (127.0.0.1) unless --host says otherwise; there is no login. Ctrl-C ends it.',
  args: [],
  options: [
    { flags: '--port <n>', about: 'the port; 0 is any free one (4173, or another free one if that is taken)', parse: portNumber },
    { flags: '--host <address>', about: 'the address to listen on (127.0.0.1)' },
  ],
  examples: [
    ['serve', 'pages at http://127.0.0.1:4173'],
    ['serve --port 8080', 'at a port of your own'],
  ],
  async run(context, _args, options) {
    await serveUntilStopped(context, await context.ledgerToFill(), options);
    return 0;
  },
};
