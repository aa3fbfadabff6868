export function minutesPlayed(log) {
}
