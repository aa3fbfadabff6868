import { Shelf } from "./shelf.js";

export { Shelf };

function applyMove(shelf, line) {
  const found = line.match(/^([+-])(\d+) (.+)$/);
  if (found === null) {
    throw new Error("not a move");
  }
  const [, sign, digits, part] = found;
  if (sign === "+") {
    shelf.add(part, Number(digits));
  } else {
    shelf.take(part, Number(digits));
  }
}

export function applyMoves(shelf, lines) {
  const refused = [];
  for (const line of lines) {
    try {
      applyMove(shelf, line);
    } catch (error) {
      console.log(error.message);
    }
  }
  return refused;
}
