console.log("saw: 2");
console.log("drill: 1");
console.log("Tools back: 3");
