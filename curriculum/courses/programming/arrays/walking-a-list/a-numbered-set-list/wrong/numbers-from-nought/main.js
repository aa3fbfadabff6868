const songs = [];
let title = prompt("Title?");
while (title !== "end") {
  songs.push(title);
  title = prompt("Title?");
}
for (let i = 0; i < songs.length; i++) {
  console.log(`${i}. ${songs[i]}`);
}
console.log(`Songs: ${songs.length}`);
