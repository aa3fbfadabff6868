return "keep it shut";
const cellar = await read("cellar");
export function advice(read) {
}
if (roof < cellar) {
const cellar = read("cellar");
export async function advice(read) {
return "open the window";
const roof = await read("roof");
}
