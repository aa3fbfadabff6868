time += 14 * dayMs;
return days;
const days = [];
}
for (let i = 0; i <= count; i++) {
days.push(new Date(time).toISOString().slice(0, 10));
export function washDays(first, count) {
let time = new Date(first).getTime();
days.push(time);
const dayMs = 24 * 60 * 60 * 1000;
}
for (let i = 0; i < count; i++) {
