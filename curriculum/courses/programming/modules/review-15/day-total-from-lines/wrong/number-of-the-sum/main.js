import parseLine from "./parse.js";

export function dayTotal(text) {
  const lines = text.split("\n").filter((line) => line !== "");
  let total = 0;
  for (const line of lines) {
    total = total + parseLine(line).price;
  }
  return Number(total);
}
