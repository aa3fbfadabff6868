export const metrePrice = 9;

export function metresFor(chairs) {
  return Math.ceil(chairs * 0.6);
}
