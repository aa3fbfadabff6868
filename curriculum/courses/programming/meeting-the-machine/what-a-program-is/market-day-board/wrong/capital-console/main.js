console.log("Corner Bakery");
Console.log("Market day on Friday");
Console.log("Bread, rolls and cakes");
