const a = ["River", "Home"];
const b = a;
const c = [...a];
b.push("Rain");
c.pop();
console.log(a.length);
console.log(c.length);
console.log(a.at(-1));
console.log(a === b);
