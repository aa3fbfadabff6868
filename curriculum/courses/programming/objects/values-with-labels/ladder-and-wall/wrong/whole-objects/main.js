export function reaches(ladder, wall) {
  return ladder + 1 >= wall;
}
