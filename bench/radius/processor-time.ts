/**
 * Microseconds of processor time that something takes: unlike the clock it does not count what else the machine runs,
 * though a loaded machine still has colder caches. It includes collecting garbage and compiling.
 */
export function processorTime(measured: () => void): number {
  const start = process.cpuUsage();
  measured();
  const { user, system } = process.cpuUsage(start);
  return user + system;
}
