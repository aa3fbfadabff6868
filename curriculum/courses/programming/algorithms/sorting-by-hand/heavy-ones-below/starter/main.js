list[heaviest] = kept;
return list;
}
for (let j = i + 1; j < list.length; j++) {
const list = weights;
heaviest = j;
}
let heaviest = i;
export function heaviestFirst(weights) {
if (list[j] < list[heaviest]) {
}
const kept = list[i];
const list = [...weights];
}
list[i] = list[heaviest];
for (let i = 0; i < list.length; i++) {
if (list[j] > list[heaviest]) {
}
