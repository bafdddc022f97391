import { toolGate } from './gate.ts';

export const gate = toolGate('unused', 'files, exports and packages that nothing uses', 'knip', '--no-progress', '--no-config-hints');
