const prices = [];
