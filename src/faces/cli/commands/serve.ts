import type { Command } from '../command.ts';
import { SERVE_OPTIONS, type ServeOptions, serveUntilStopped } from '../serving.ts';

export const command: Command<ServeOptions> = {
  summary: 'serve the web pages of the ledger',
  about:
    'The pages are for this machine alone (127.0.0.1), without a log-in, unless --public says where others reach them: then everyone needs an account (`mercato account`). Ctrl-C ends it.',
  args: [],
  options: SERVE_OPTIONS,
  examples: [
    ['serve', 'pages at http://127.0.0.1:4173'],
    ['serve --port 8080', 'at a port of your own'],
    ['serve --public https://market.example.org --proxy 127.0.0.1', 'for a team, behind a proxy on this machine'],
  ],
  async run(context, _args, options) {
    await serveUntilStopped(context, await context.ledgerToFill(), options);
    return 0;
  },
};
