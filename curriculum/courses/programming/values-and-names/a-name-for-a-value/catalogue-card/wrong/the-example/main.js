console.log("Title: Bread at Home");
console.log("Writer: Olga Brandt");
console.log("Please bring Bread at Home back to the desk.");
