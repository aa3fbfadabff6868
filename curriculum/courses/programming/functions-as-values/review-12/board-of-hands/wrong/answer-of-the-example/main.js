console.log("Kites     12");
console.log("Rain      9");
console.log("Home      3");
console.log("3 films, 24 hands");
