const days = ["Sun", "Mon", "Tue", "Wed", "Thu", "Fri", "Sat"];
const first = new Date(Date.UTC(2026, 8, 1));
console.log(first.toISOString().slice(0, 10));
console.log(first.getUTCDay());
const later = new Date(Date.UTC(2026, 8, 1 + 3));
console.log(days[later.getUTCDay()], later.getUTCDate());
const end = new Date(Date.UTC(2026, 8, 31));
console.log(end.getUTCMonth(), end.getUTCDate());
