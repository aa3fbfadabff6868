const dayMs = 24 * 60 * 60 * 1000;
const lastOld = new Date("2027-02-28");
const firstNew = new Date(lastOld.getTime() + dayMs);
console.log(firstNew.toISOString().slice(0, 10));
const poster = new Date("2027-03-01");
console.log(poster === firstNew);
console.log(poster.getTime() === firstNew.getTime());
console.log(new Date("soon").getTime());
