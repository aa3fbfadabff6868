console.log("Please bake: walnut cake");
console.log("Ready on: Thursday");
