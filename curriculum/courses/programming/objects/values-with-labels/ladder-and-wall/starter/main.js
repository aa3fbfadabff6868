export function reaches(ladder, wall) {
  return ____ + 1 >= ____;
}
