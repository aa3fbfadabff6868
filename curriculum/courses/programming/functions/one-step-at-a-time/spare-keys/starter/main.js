return full - 3;
}
if (keys > 5) {
return full;
export function keysPrice(keys) {
return 21;
}
const full = keys * 4;
if (keys >= 5) {
