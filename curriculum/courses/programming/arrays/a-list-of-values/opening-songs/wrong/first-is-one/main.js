const songs = ["Old Road", "River", "Home"];
console.log("We begin with " + songs[1]);
console.log("Then comes " + songs[1]);
console.log("We end with " + songs[2]);
console.log("Songs tonight: " + songs.length);
