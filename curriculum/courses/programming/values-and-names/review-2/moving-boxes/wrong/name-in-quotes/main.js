let boxes = 0;

boxes += Number(prompt("Boxes on Monday?"));
console.log("After Monday: " + boxes);

boxes += Number(prompt("Boxes on Tuesday?"));
console.log("After Tuesday: " + "boxes");
