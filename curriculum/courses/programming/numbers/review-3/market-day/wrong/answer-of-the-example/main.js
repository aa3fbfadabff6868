console.log("To share: 65");
console.log("Each: 10");
console.log("Seed fund: 5");
