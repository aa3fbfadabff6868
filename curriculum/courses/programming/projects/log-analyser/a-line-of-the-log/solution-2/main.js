const events = ["START", "END", "ERROR"];

function after(start, word) {
  return word !== undefined && word.startsWith(start) ? word.slice(start.length) : "";
}

export function readLine(line) {
  const words = line.split(" ");
  const [date, clock, event, machineWord, codeWord] = words;
  const machine = after("machine=", machineWord);
  const code = after("code=", codeWord);
  const isRight =
    (words.length === 4 || (words.length === 5 && /^\w+$/.test(code))) &&
    /^\d{4}-\d\d-\d\d$/.test(date) &&
    /^\d\d:\d\d$/.test(clock) &&
    events.includes(event) &&
    /^\d+$/.test(machine);
  if (!isRight) {
    return null;
  }
  return { time: date + " " + clock, event, machine: Number(machine), code: code === "" ? null : code };
}
