const songs = [];
let title = prompt("Title?");
while (title !== "end") {
  songs.push(title);
  title = prompt("Title?");
}
let number = 1;
for (const song of songs) {
  console.log(number + ". " + song);
  number++;
}
console.log("Songs: " + songs.length);
