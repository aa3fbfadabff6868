export async function advice(read) {
  const roof = await read("roof");
  if (roof < cellar) {
    return "open the window";
  }
  const cellar = await read("cellar");
  return "keep it shut";
}
