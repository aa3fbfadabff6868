import { readLine } from "./line.js";

async function wholeText(nextPiece) {
  let text = "";
  for (let piece = await nextPiece(); piece !== null; piece = await nextPiece()) {
    text += piece;
  }
  return text;
}

export async function readLog(nextPiece) {
  const lines = (await wholeText(nextPiece)).split("\n");
  const read = lines.map((line, index) => ({ line, number: index + 1, event: readLine(line) }));
  return {
    events: read.filter(({ event }) => event !== null).map(({ event }) => event),
    damaged: read.filter(({ line, event }) => event === null && line !== "").map(({ number }) => number),
  };
}
