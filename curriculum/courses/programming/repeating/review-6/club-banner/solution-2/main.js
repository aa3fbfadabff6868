const words = prompt("What stands on the banner?");
console.log("Letters to cut out: " + words.replaceAll(" ", "").length);
