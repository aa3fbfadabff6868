export function frameSize(height) {
  if (height < 140) {
    throw new Error("Ask for a smaller bike.");
  }
  return Math.round(height / 3);
}

export function advice(height) {
  try {
    return "Frame " + frameSize(height);
  } catch (error) {
    return "Sorry: " + "error.message";
  }
}
