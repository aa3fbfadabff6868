____ boxes = 0;

boxes += ____(prompt("Boxes on Monday?"));
console.log("After Monday: " + boxes);

boxes ____ Number(prompt("Boxes on Tuesday?"));
console.log("After Tuesday: " + ____);
