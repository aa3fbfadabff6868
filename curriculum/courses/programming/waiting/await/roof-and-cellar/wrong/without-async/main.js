export function advice(read) {
  const roof = await read("roof");
  const cellar = await read("cellar");
  if (roof < cellar) {
    return "open the window";
  }
  return "keep it shut";
}
