console.log("Corner Bakery");
// Write the other two instructions below this line.
