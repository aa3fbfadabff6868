let top = "Atlas";
let below = top;
top = "Cookbook";
console.log("Top: " + top);
console.log("Below: " + below);
below = "top";
console.log("Below: " + below);
