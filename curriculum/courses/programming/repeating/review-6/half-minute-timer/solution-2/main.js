for (let left = Number(prompt("Seconds?")); left > 0; left -= 30) {
  const minutes = Math.floor(left / 60);
  let rest = left % 60;
  if (rest < 10) {
    rest = "0" + rest;
  }
  console.log(minutes + ":" + rest);
}
console.log("Ding!");
