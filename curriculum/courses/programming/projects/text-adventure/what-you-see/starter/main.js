export function describe(state, world) {
}
