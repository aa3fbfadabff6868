export function frameSize(height) {
  if (height < 140) {
    ____ new Error("Ask for a smaller bike.");
  }
  return Math.round(height / 3);
}

export function advice(height) {
  ____ {
    return "Frame " + frameSize(height);
  } catch (____) {
    return "Sorry: " + ____;
  }
}
