console.log("Rainy weekend");
