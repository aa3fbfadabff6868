const first = Number(prompt("First number?"));
const last = Number(prompt("Last number?"));

for (let i = first; i <= last; i++) {
  console.log("Bib " + i);
}
console.log("Bibs: " + (last - first + 1));
