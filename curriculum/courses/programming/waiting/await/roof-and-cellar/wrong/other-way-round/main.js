export async function advice(read) {
  const roof = await read("roof");
  const cellar = await read("cellar");
  if (roof < cellar) {
    return "keep it shut";
  }
  return "open the window";
}
