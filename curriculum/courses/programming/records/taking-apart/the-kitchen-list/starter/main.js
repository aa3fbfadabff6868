export function kitchenLine(totals) {
}
