const songs = [];
let title = prompt("Title?");
while (title !== "end") {
  songs.push(title);
  title = prompt("Title?");
}
for (let i = 0; i <= songs.length; i++) {
  console.log(`${i + 1}. ${songs[i]}`);
}
console.log(`Songs: ${songs.length}`);
