import { Shelf } from "./shelf.js";

export { Shelf };

const moves = {
  "+": (shelf, part, number) => shelf.add(part, number),
  "-": (shelf, part, number) => shelf.take(part, number),
};

function refusalOf(shelf, line) {
  const space = line.indexOf(" ");
  const move = moves[line[0]];
  const digits = line.slice(1, space);
  const part = line.slice(space + 1);
  if (move === undefined || space === -1 || part === "" || !/^\d+$/.test(digits)) {
    return "not a move";
  }
  try {
    move(shelf, part, Number(digits));
    return null;
  } catch (error) {
    return error.message;
  }
}

export function applyMoves(shelf, lines) {
  return lines
    .map((line) => ({ line, refusal: refusalOf(shelf, line) }))
    .filter(({ refusal }) => refusal !== null)
    .map(({ line, refusal }) => `${line}: ${refusal}`);
}
