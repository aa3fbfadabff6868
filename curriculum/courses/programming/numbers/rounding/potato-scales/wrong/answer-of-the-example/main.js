console.log("Together: 3.7 kg");
