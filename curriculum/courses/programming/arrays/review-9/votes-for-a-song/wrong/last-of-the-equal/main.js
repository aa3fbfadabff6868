const songs = ["River", "Rain", "Home"];
const line = prompt("Votes?");
const votes = line.split(" ");
let best = songs[0];
let most = 0;
for (const song of songs) {
  let count = 0;
  for (const vote of votes) {
    if (vote === song) {
      count++;
    }
  }
  console.log(`${song}: ${count}`);
  if (count >= most) {
    most = count;
    best = song;
  }
}
console.log(`Next: ${best}`);
