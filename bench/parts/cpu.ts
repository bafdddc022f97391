// Processor time: what else a shared machine does counts little in it.

/** What some work takes of the processor, in milliseconds, collecting garbage and compiling in other threads included. */
export function cpuMs(work: () => void): number {
  const from = process.cpuUsage();
  work();
  const { user, system } = process.cpuUsage(from);
  return (user + system) / 1000;
}
