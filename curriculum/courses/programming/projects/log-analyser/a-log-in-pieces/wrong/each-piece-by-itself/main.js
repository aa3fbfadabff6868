import { readLine } from "./line.js";

export async function readLog(nextPiece) {
  const events = [];
  const damaged = [];
  let number = 0;

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
    const lines = piece.split("\n");
    if (lines.at(-1) === "") {
      lines.pop();
    }
    lines.forEach(handle);
    piece = await nextPiece();
  }
  return { events, damaged };
}
