const songs = ____"Old Road", "River", "Home"____;
console.log("We begin with " + songs[____]);
console.log("Then comes " + songs[1]);
console.log("We end with " + songs[2]);
console.log("Songs tonight: " + ____);
