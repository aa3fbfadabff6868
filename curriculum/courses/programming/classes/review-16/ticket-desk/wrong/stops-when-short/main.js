let left = Number(prompt("How many tickets?"));
let line = prompt("What happens?");

while (line !== "end") {
  const [word, second] = line.split(" ");
  const count = Number(second);
  if (word === "back") {
    left += count;
    console.log(`Left: ${left}`);
  } else if (count > left) {
    console.log(`Only ${left} left`);
    break;
  } else {
    left -= count;
    console.log(`Left: ${left}`);
  }
  line = prompt("What happens?");
}
