const title = prompt("Title of the page?");
