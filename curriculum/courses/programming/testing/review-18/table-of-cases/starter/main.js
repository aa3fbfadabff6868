return names;
const got = program(one.input);
}
for (const one of cases) {
if (got === one.wanted) {
names.push(one.name);
const got = program(cases);
export function failures(cases, program) {
}
const names = [];
if (got !== one.wanted) {
}
