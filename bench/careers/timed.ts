// How long work takes: the median of several rounds, on the clock and in processor time. The second does not depend on who else is at work.

export interface Taken {
  readonly ms: number;
  readonly cpuMs: number;
}

const median = (values: readonly number[]): number => [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;

export const medianTaken = (taken: readonly Taken[]): Taken => ({ ms: median(taken.map(({ ms }) => ms)), cpuMs: median(taken.map(({ cpuMs }) => cpuMs)) });

const ownCpuMs = (): number => {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
};

/** `cpuMs` tells the processor time of whoever does the work; this process, if it is not given. */
export async function timed(rounds: number, work: () => unknown, cpuMs: () => number = ownCpuMs): Promise<Taken> {
  const [times, cpu]: [number[], number[]] = [[], []];
  for (let round = 0; round < rounds; round++) {
    const [from, before] = [performance.now(), cpuMs()];
    await work();
    cpu.push(cpuMs() - before);
    times.push(performance.now() - from);
  }
  return { ms: median(times), cpuMs: median(cpu) };
}
