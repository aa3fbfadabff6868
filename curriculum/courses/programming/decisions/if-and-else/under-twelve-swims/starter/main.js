const age = Number(prompt("How old are you?"));

// Go on here.
