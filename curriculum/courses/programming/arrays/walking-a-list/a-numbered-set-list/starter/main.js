const songs = [];
let title = prompt("Title?");
while (title !== "end") {
  songs.push(title);
  title = prompt("Title?");
}
