return metres * 7;
}
const metres = frame;
export function framePrice(width, height) {
const metres = width + height;
return 2 * (width + height);
const metres = frame(width, height);
}
export function frame(width, height) {
