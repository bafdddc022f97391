import { toolGate } from './gate.ts';

export const gate = toolGate('format', 'formatting and order of imports', 'biome', 'check', '--reporter=summary', '.');
