// `npm run -s mercato -- ARGS`: the command from the checkout.

import { command } from './command.ts';

await command(process.argv.slice(2));
