const songs = ["River", "Rain", "Home"];
const votes = prompt("Votes?").split(" ");
const counts = [0, 0, 0];
for (const vote of votes) {
  const place = songs.indexOf(vote);
  if (place !== -1) {
    counts[place] += 1;
  }
}
let best = 0;
for (let i = 0; i < songs.length; i++) {
  console.log(songs[i] + ": " + counts[i]);
  if (counts[i] > counts[best]) {
    best = i;
  }
}
console.log("Next: " + songs[best]);
