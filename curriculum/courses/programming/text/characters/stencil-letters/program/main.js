const sign = "LUMBER";
console.log(sign[1]);
console.log(sign.at(-2));
console.log(sign[sign.length - 1]);
console.log(sign[6]);
console.log(sign.length);
