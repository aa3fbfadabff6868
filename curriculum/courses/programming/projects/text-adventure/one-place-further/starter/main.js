export function go(state, world, way) {
  return { state, message: "" };
}
