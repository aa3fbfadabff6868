console.log("Off by: 3");
