const room = prompt("Room?");
let code;
console.log("Kind: " + typeof room);
console.log("With a plus: " + (room + 1));
console.log("Next room: " + (Number(room) + 1));
console.log("Code so far: " + code);
code = String(3) + room;
console.log("Code now: " + code);
