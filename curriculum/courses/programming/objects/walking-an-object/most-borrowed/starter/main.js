best = counts[tool];
if (counts[tool] > most) {
}
return best;
let most = 0;
for (const tool of counts) {
most = counts[tool];
}
export function mostBorrowed(counts) {
best = tool;
}
let best = "";
for (const tool in counts) {
