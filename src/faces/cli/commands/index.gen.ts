// Written by scripts/registries.ts; do not edit.

export const COMMANDS = {
  career: async () => (await import('./career.ts')).command,
  decide: async () => (await import('./decide.ts')).command,
  doctor: async () => (await import('./doctor.ts')).command,
  document: async () => (await import('./document.ts')).command,
  eval: async () => (await import('./eval.ts')).command,
  event: async () => (await import('./event.ts')).command,
  export: async () => (await import('./export.ts')).command,
  flows: async () => (await import('./flows.ts')).command,
  import: async () => (await import('./import.ts')).command,
  'migrate-to': async () => (await import('./migrate-to.ts')).command,
  org: async () => (await import('./org.ts')).command,
  person: async () => (await import('./person.ts')).command,
  read: async () => (await import('./read.ts')).command,
  retention: async () => (await import('./retention.ts')).command,
  review: async () => (await import('./review.ts')).command,
  search: async () => (await import('./search.ts')).command,
  serve: async () => (await import('./serve.ts')).command,
  start: async () => (await import('./start.ts')).command,
  transfers: async () => (await import('./transfers.ts')).command,
};
