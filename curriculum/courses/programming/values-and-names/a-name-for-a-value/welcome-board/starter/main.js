const library = prompt("Name of the library?");

// Print the three lines below.
