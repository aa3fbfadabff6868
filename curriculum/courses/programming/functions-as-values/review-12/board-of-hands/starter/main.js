const films = [];
let title = prompt("Title?");
