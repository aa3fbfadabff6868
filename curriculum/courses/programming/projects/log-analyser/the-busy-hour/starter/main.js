best = hour;
for (const { time, event } of events) {
const hour = time.slice(8, 10);
if (event !== "END") {
}
}
if (starts[hour] >= (starts[best] ?? 0)) {
const hour = time.slice(11, 13);
export function busiestHour(events) {
for (const hour of Object.keys(starts).toSorted()) {
starts[hour] = (starts[hour] ?? 0) + 1;
return best;
let best = null;
}
}
const starts = {};
}
if (event === "START") {
if (starts[hour] > (starts[best] ?? 0)) {
