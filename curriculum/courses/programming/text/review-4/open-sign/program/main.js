let sign = "  open  ";
sign.trim();
console.log(sign.length);
sign = sign.trim().toUpperCase();
console.log(sign);
const hours = prompt("How many hours?");
console.log(typeof hours);
console.log(`${sign} ${hours + 1} HOURS`);
console.log(`${sign} ${Number(hours) + 1} HOURS`);
