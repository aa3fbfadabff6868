const title = prompt("Title?");

// Ask for the other two, and print the three lines.
