console.log("To pay: 58");
