console.log("To pay: 5.00");
console.log("From 1 to 24 hours, please");
console.log("To pay: 10.00");
console.log("Together: 15.00");
