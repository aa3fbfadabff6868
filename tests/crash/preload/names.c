/* The calls that change what files there are, and what they are called. See faults.h. */
#include "faults.h"

static int open_it(int at, const char *given, const char *path, int flags, mode_t mode) {
  ino_t before = inode_at(path);
  int writes = ((flags & O_CREAT) && before == 0) || ((flags & O_TRUNC) && before != 0);
  if (writes && strike(path, 0) != NONE) return -1;
  int fd = REAL(openat64)(at, given, flags, mode);
  if (fd < 0 || is_index(path)) return fd;
  if (before == 0) record(NULL, 0, "file %lu %s\n", (long)inode_of(fd), path);
  else if (flags & O_TRUNC) record(NULL, 0, "size %lu 0\n", (long)before);
  return fd;
}

static int open_in_turn(int at, const char *given, int flags, mode_t mode) {
  char path[PATH_MAX];
  if (!(flags & (O_CREAT | O_TRUNC)) || !full_path(at, given, path)) return REAL(openat64)(at, given, flags, mode);
  IN_TURN(int, open_it(at, given, path, flags, mode));
}

static mode_t mode_from(int flags, va_list values) {
  return flags & O_CREAT ? (mode_t)va_arg(values, int) : 0;
}

#define OPEN(name)                                   \
  int name(const char *path, int flags, ...) {       \
    va_list values;                                  \
    va_start(values, flags);                         \
    mode_t mode = mode_from(flags, values);          \
    va_end(values);                                  \
    return open_in_turn(AT_FDCWD, path, flags, mode); \
  }
OPEN(open)
OPEN(open64)

#define OPENAT(name)                                  \
  int name(int at, const char *path, int flags, ...) { \
    va_list values;                                   \
    va_start(values, flags);                          \
    mode_t mode = mode_from(flags, values);           \
    va_end(values);                                   \
    return open_in_turn(at, path, flags, mode);       \
  }
OPENAT(openat)

static int rename_it(const char *from, const char *to, const char *from_path, const char *to_path) {
  if (strike(from_path, 0) != NONE) return -1;
  int done = REAL(rename)(from, to);
  if (done == 0) record(NULL, 0, "rename %s\n%s\n", from_path, to_path);
  return done;
}

int rename(const char *from, const char *to) {
  char from_path[PATH_MAX], to_path[PATH_MAX];
  if (!full_path(AT_FDCWD, from, from_path) || !full_path(AT_FDCWD, to, to_path)) return REAL(rename)(from, to);
  IN_TURN(int, rename_it(from, to, from_path, to_path));
}

static int remove_it(int at, const char *given, int flags, const char *path) {
  if (obey(path)) return 0;
  if (inode_at(path) == 0) {
    errno = ENOENT;
    return -1;
  }
  if (strike(path, 0) != NONE) return -1;
  int done = REAL(unlinkat)(at, given, flags);
  if (done == 0 && !is_index(path)) record(NULL, 0, "remove %s\n", path);
  return done;
}

int unlinkat(int at, const char *given, int flags) {
  char path[PATH_MAX];
  if (!full_path(at, given, path)) return REAL(unlinkat)(at, given, flags);
  IN_TURN(int, remove_it(at, given, flags, path));
}

int unlink(const char *path) { return unlinkat(AT_FDCWD, path, 0); }
int rmdir(const char *path) { return unlinkat(AT_FDCWD, path, AT_REMOVEDIR); }

int remove(const char *path) {
  int done = unlink(path);
  return done == -1 && (errno == EISDIR || errno == EPERM) ? rmdir(path) : done;
}

static int make_folder(const char *given, mode_t mode, const char *path) {
  if (inode_at(path) != 0) {
    errno = EEXIST;
    return -1;
  }
  if (strike(path, 0) != NONE) return -1;
  int done = REAL(mkdir)(given, mode);
  if (done == 0) record(NULL, 0, "folder %lu %s\n", (long)inode_at(path), path);
  return done;
}

int mkdir(const char *given, mode_t mode) {
  char path[PATH_MAX];
  if (!full_path(AT_FDCWD, given, path)) return REAL(mkdir)(given, mode);
  IN_TURN(int, make_folder(given, mode, path));
}

static int change_mode(const char *given, mode_t mode, const char *path) {
  return strike(path, 0) != NONE ? -1 : REAL(chmod)(given, mode);
}

/* What a file may be used for is no part of its contents, so it is failed and not recorded. */
int chmod(const char *given, mode_t mode) {
  char path[PATH_MAX];
  if (!full_path(AT_FDCWD, given, path)) return REAL(chmod)(given, mode);
  IN_TURN(int, change_mode(given, mode, path));
}
