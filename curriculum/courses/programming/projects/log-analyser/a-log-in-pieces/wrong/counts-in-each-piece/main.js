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

  let piece = await nextPiece();
  while (piece !== null) {
    const lines = (rest + piece).split("\n");
    rest = lines.pop();
    number = 0;
    lines.forEach(handle);
    piece = await nextPiece();
  }
  handle(rest);
  return { events, damaged };
}
