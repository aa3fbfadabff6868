const words = prompt("What stands on the banner?");
let letters = 0;

for (let i = 0; i <= words.length; i++) {
  if (words[i] !== " ") {
    letters++;
  }
}
console.log("Letters to cut out: " + letters);
