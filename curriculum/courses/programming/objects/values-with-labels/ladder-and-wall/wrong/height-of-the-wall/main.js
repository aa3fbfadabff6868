export function reaches(ladder, wall) {
  return ladder.metres + 1 >= wall.height;
}
