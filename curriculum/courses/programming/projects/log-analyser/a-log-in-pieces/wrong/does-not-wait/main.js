import { readLine } from "./line.js";

export async function readLog(nextPiece) {
  const events = [];
  const damaged = [];
  let number = 0;
  let rest = "";

  function handle(line) {
    number += 1;
    const event = readLine(line);
    if (event !== null) {
      events.push(event);
    } else if (line !== "") {
      damaged.push(number);
    }
  }

  let piece = nextPiece();
  if (piece !== null) {
    const lines = (rest + piece).split("\n");
    rest = lines.pop();
    lines.forEach(handle);
  }
  handle(rest);
  return { events, damaged };
}
