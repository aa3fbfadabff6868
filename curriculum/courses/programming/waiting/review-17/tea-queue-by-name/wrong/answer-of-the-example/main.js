console.log("All orders taken");
console.log("Kofi, your tea is ready");
console.log("Mei, your tea is ready");
console.log("Rosa, your tea is ready");
