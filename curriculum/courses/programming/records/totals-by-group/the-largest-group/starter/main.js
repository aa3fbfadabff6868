export function mostDelivered(deliveries) {
}
