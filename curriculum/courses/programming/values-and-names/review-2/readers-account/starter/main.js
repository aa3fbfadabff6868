const limit = 10;
const reader = prompt("Reader?");

// Ask for the other three, and print the four lines.
