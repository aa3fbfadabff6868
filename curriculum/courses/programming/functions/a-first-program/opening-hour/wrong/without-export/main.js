function openingHour() {
  return 7;
}
