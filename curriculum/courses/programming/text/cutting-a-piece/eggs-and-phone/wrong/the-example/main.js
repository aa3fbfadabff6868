console.log("Ad: Fresh eggs");
console.log("Phone: 555-0142");
