console.log("Boards: 14 metres");
