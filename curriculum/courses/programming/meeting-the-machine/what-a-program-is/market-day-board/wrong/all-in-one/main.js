console.log("Corner Bakery", "Market day on Friday", "Bread, rolls and cakes");
