const week = ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"];

export function readVolunteer(card) {
}
