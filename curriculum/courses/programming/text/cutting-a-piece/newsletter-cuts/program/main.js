const word = "NEWSLETTER";
console.log(word.slice(0, 4));
console.log(word.slice(4, 7));
console.log(word.slice(4));
console.log(word.slice(7, 20));
console.log(word.slice(2, 6).length);
