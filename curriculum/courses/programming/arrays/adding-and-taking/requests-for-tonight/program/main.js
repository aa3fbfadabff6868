const songs = ["Dust"];
songs.push("Rain");
songs.push("Salt");
const next = songs.shift();
songs.pop();
console.log(next);
console.log(songs.length);
console.log(songs[0]);
