import { toolGate } from './gate.ts';

export const gate = toolGate('lint', 'lint with types, length of files and functions', 'oxlint', '--type-aware', '--deny-warnings');
