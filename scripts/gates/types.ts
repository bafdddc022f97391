import { toolGate } from './gate.ts';

export const gate = toolGate('types', 'TypeScript, strict', 'tsc', '-p', '.', '--noEmit');
