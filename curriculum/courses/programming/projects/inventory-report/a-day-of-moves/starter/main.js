import { Shelf } from "./shelf.js";

export { Shelf };

export function applyMoves(shelf, lines) {
  return [];
}
