const path = "ooxoxo|xo";
let on = 0;
for (let i = 0; i < path.length; i++) {
  if (path[i] === "|") {
    break;
  }
  if (path[i] === "x") {
    console.log("Lamp " + i + " is off");
    continue;
  }
  on++;
}
console.log(on + " lamps on");
console.log(path.length + " signs");
