console.log(`STREET SUPPER
Elm Street
8 families, 24 plates`);
