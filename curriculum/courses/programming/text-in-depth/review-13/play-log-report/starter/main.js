export function mostPlayed(log) {
}
