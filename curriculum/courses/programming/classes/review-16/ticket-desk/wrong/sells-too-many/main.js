let left = Number(prompt("How many tickets?"));
let line = prompt("What happens?");

while (line !== "end") {
  const [word, second] = line.split(" ");
  const count = Number(second);
  if (word === "back") {
    left += count;
  } else {
    left -= count;
  }
  console.log(`Left: ${left}`);
  line = prompt("What happens?");
}
