// `npm start [-- PATH…]`: builds what is not built, then runs the main job.

import { command } from './command.ts';

await command(['start', ...process.argv.slice(2)], (seconds) => process.stdout.write(`Built in ${seconds.toFixed(1)} s.\n`));
