const pattern = /^(\d{4}-\d\d-\d\d \d\d:\d\d) (START|END|ERROR) machine=(\d+)(?: code=(\w+))?$/;

export function readLine(line) {
  const found = line.match(pattern);
  if (found === null) {
    return null;
  }
  const [, time, event, machine, code] = found;
  return { time, event, machine: Number(machine), code: code ?? null };
}
