const songs = ["River", "Rain", "Home"];
const line = prompt("Votes?");
