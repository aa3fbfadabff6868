console.log("prices ready");

export const tubePrice = 6;
