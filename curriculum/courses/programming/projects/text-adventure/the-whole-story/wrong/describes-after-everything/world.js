export const world = {
  hall: { text: "You stand in the hall of an old library.", ways: { north: "attic", down: "cellar" } },
  attic: { text: "Dust and books up to the roof.", ways: { south: "hall" } },
  cellar: { text: "It is dark and cool here.", ways: { up: "hall", east: "garden" } },
  garden: { text: "You are in the garden. It smells of rain.", ways: {} },
};

export const start = { place: "hall", bag: [], things: { hall: ["lamp"], cellar: ["key", "map"] } };

export const end = "garden";
