export function readLine(line) {
  const [date, clock, event, machine, code] = line.split(" ");
  if (machine === undefined) {
    return null;
  }
  return {
    time: date + " " + clock,
    event: event,
    machine: Number(machine.split("=")[1]),
    code: code === undefined ? null : code.split("=")[1],
  };
}
