console.log("Dear Rosa,");
console.log("thank you for the corn bread.");
console.log("See you soon, Rosa.");
