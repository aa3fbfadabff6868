console.log("Together: 17 km");
