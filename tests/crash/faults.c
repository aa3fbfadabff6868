/*
 * Stands between a program and the C library (LD_PRELOAD) and watches, or fails, the calls that write below one folder.
 *
 *   FAULTS_UNDER    the folder, a full path without a trailing slash
 *   FAULTS_JOURNAL  a file, outside of it, that gets a record of every such call that succeeded (see journal.ts).
 *                   The program may append records of its own kind to it.
 *
 * The program gives its orders by "removing" files that are never there; such a call returns 0 and does nothing else:
 *
 *   FAULTS_UNDER/.faults/<eio|enospc|torn>/<once|on>/<n>
 *       from now on count the calls; fail the n-th (1 is the first), and with "on" also all after it
 *   FAULTS_UNDER/.faults/none
 *       fail no more
 *
 * "eio" and "enospc" do nothing and return that error; "torn" writes the first half of the bytes and then returns EIO.
 * A fault that has struck creates the file FAULTS_JOURNAL.struck, so that one that never did is noticed.
 *
 * The shared index of the write-ahead log (-shm) is memory that SQLite makes again after a power cut, so it is failed,
 * but not recorded.
 */
#define _GNU_SOURCE
#include <dlfcn.h>
#include <errno.h>
#include <fcntl.h>
#include <limits.h>
#include <pthread.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <sys/uio.h>
#include <unistd.h>

enum fault { NONE, EIO_FAULT, ENOSPC_FAULT, TORN };

static pthread_mutex_t turn = PTHREAD_MUTEX_INITIALIZER;
static const char *under;
static int journal = -1;
static char struck_file[PATH_MAX];
static enum fault fault = NONE;
static int fault_stays;
static long calls_left;

#define REAL(name) ((__typeof__(&name))dlsym(RTLD_NEXT, #name))

__attribute__((constructor)) static void begin(void) {
  under = getenv("FAULTS_UNDER");
  const char *file = getenv("FAULTS_JOURNAL");
  if (under == NULL || file == NULL) return;
  journal = REAL(open64)(file, O_WRONLY | O_CREAT | O_APPEND | O_CLOEXEC, 0600);
  snprintf(struck_file, sizeof struck_file, "%s.struck", file);
}

static int is_under(const char *path) {
  if (under == NULL) return 0;
  size_t length = strlen(under);
  return strncmp(path, under, length) == 0 && (path[length] == '/' || path[length] == 0);
}

static int is_index(const char *path) {
  size_t length = strlen(path);
  return length > 4 && strcmp(path + length - 4, "-shm") == 0;
}

/* Gives the path of a descriptor below the folder, or 0. */
static int path_of(int fd, char path[PATH_MAX]) {
  if (under == NULL || fd == journal) return 0;
  char link[64];
  snprintf(link, sizeof link, "/proc/self/fd/%d", fd);
  ssize_t length = readlink(link, path, PATH_MAX - 1);
  if (length <= 0) return 0;
  path[length] = 0;
  return is_under(path);
}

/* A path as it was given, made full. Gives 0 if it is not below the folder. */
static int full_path(int at, const char *given, char path[PATH_MAX]) {
  if (under == NULL) return 0;
  if (given[0] == '/') snprintf(path, PATH_MAX, "%s", given);
  else {
    char folder[PATH_MAX];
    if (at == AT_FDCWD) {
      if (getcwd(folder, sizeof folder) == NULL) return 0;
    } else if (!path_of(at, folder)) return 0;
    if (snprintf(path, PATH_MAX, "%s/%s", folder, given) >= PATH_MAX) return 0;
  }
  return is_under(path);
}

static ino_t inode_of(int fd) {
  struct stat64 found;
  return REAL(fstat64)(fd, &found) == 0 ? found.st_ino : 0;
}

static ino_t inode_at(const char *path) {
  struct stat64 found;
  return REAL(lstat64)(path, &found) == 0 ? found.st_ino : 0;
}

/* One record: a line, then `size` bytes. A record that cannot be kept makes the whole journal worthless. */
static void record(const void *bytes, size_t size, const char *format, ...) {
  if (journal < 0) return;
  char line[2 * PATH_MAX + 100];
  va_list values;
  va_start(values, format);
  int length = vsnprintf(line, sizeof line, format, values);
  va_end(values);
  struct iovec parts[] = {{line, (size_t)length}, {(void *)bytes, size}};
  if (REAL(writev)(journal, parts, size == 0 ? 1 : 2) != (ssize_t)(length + size)) abort();
}

/* Which fault strikes this call. Sets errno. */
static enum fault strike(void) {
  if (fault == NONE) return NONE;
  if (--calls_left > 0) return NONE;
  enum fault strikes = fault;
  if (!fault_stays) fault = NONE;
  int file = REAL(open64)(struck_file, O_WRONLY | O_CREAT | O_CLOEXEC, 0600);
  if (file >= 0) REAL(close)(file);
  errno = strikes == ENOSPC_FAULT ? ENOSPC : EIO;
  return strikes;
}

/* True if the path was an order. */
static int obey(const char *path) {
  const char *order = path + strlen(under);
  if (strncmp(order, "/.faults/", 9) != 0) return 0;
  char kind[10], length[10];
  long nth;
  fault = NONE;
  if (sscanf(order + 9, "%9[a-z]/%9[a-z]/%ld", kind, length, &nth) == 3) {
    fault = strcmp(kind, "eio") == 0 ? EIO_FAULT : strcmp(kind, "enospc") == 0 ? ENOSPC_FAULT : TORN;
    fault_stays = strcmp(length, "on") == 0;
    calls_left = nth;
    unlinkat(AT_FDCWD, struck_file, 0);
  }
  return 1;
}

#define IN_TURN(type, body)               \
  do {                                    \
    pthread_mutex_lock(&turn);            \
    type result = body;                   \
    int error = errno;                    \
    pthread_mutex_unlock(&turn);          \
    errno = error;                        \
    return result;                        \
  } while (0)

static ssize_t write_at(int fd, const void *bytes, size_t size, off64_t offset, const char *path, int positioned) {
  enum fault strikes = strike();
  if (strikes == EIO_FAULT || strikes == ENOSPC_FAULT) return -1;
  int error = errno;
  size_t part = strikes == TORN ? size / 2 : size;
  ssize_t done = positioned ? REAL(pwrite64)(fd, bytes, part, offset) : REAL(write)(fd, bytes, part);
  if (done > 0 && !is_index(path)) record(bytes, done, "write %lu %ld %zd\n", (long)inode_of(fd), (long)offset, done);
  if (strikes != TORN) return done;
  errno = error;
  return -1;
}

ssize_t pwrite64(int fd, const void *bytes, size_t size, off64_t offset) {
  char path[PATH_MAX];
  if (!path_of(fd, path)) return REAL(pwrite64)(fd, bytes, size, offset);
  IN_TURN(ssize_t, write_at(fd, bytes, size, offset, path, 1));
}

ssize_t pwrite(int fd, const void *bytes, size_t size, off_t offset) { return pwrite64(fd, bytes, size, offset); }

ssize_t write(int fd, const void *bytes, size_t size) {
  char path[PATH_MAX];
  if (!path_of(fd, path)) return REAL(write)(fd, bytes, size);
  IN_TURN(ssize_t, write_at(fd, bytes, size, REAL(lseek64)(fd, 0, SEEK_CUR), path, 0));
}

ssize_t writev(int fd, const struct iovec *parts, int count) {
  char path[PATH_MAX];
  if (!path_of(fd, path)) return REAL(writev)(fd, parts, count);
  /* Whoever gets fewer bytes written than it gave has to go on itself. */
  return count == 0 ? 0 : write(fd, parts[0].iov_base, parts[0].iov_len);
}

static int truncate_it(int fd, off64_t size, const char *path) {
  if (strike() != NONE) return -1;
  int done = REAL(ftruncate64)(fd, size);
  if (done == 0 && !is_index(path)) record(NULL, 0, "size %lu %ld\n", (long)inode_of(fd), (long)size);
  return done;
}

int ftruncate64(int fd, off64_t size) {
  char path[PATH_MAX];
  if (!path_of(fd, path)) return REAL(ftruncate64)(fd, size);
  IN_TURN(int, truncate_it(fd, size, path));
}

int ftruncate(int fd, off_t size) { return ftruncate64(fd, size); }

static int flush(int fd, int (*real)(int)) {
  if (strike() != NONE) return -1;
  int done = real(fd);
  if (done == 0) record(NULL, 0, "flush %lu\n", (long)inode_of(fd));
  return done;
}

int fsync(int fd) {
  char path[PATH_MAX];
  if (!path_of(fd, path)) return REAL(fsync)(fd);
  IN_TURN(int, flush(fd, REAL(fsync)));
}

int fdatasync(int fd) {
  char path[PATH_MAX];
  if (!path_of(fd, path)) return REAL(fdatasync)(fd);
  IN_TURN(int, flush(fd, REAL(fdatasync)));
}

static int open_it(int at, const char *given, const char *path, int flags, mode_t mode) {
  ino_t before = inode_at(path);
  int writes = ((flags & O_CREAT) && before == 0) || ((flags & O_TRUNC) && before != 0);
  if (writes && strike() != NONE) return -1;
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
  if (strike() != NONE) return -1;
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
  if (strike() != NONE) return -1;
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
  if (strike() != NONE) return -1;
  int done = REAL(mkdir)(given, mode);
  if (done == 0) record(NULL, 0, "folder %lu %s\n", (long)inode_at(path), path);
  return done;
}

int mkdir(const char *given, mode_t mode) {
  char path[PATH_MAX];
  if (!full_path(AT_FDCWD, given, path)) return REAL(mkdir)(given, mode);
  IN_TURN(int, make_folder(given, mode, path));
}

static int change_mode(const char *given, mode_t mode) { return strike() != NONE ? -1 : REAL(chmod)(given, mode); }

/* What a file may be used for is no part of its contents, so it is failed and not recorded. */
int chmod(const char *given, mode_t mode) {
  char path[PATH_MAX];
  if (!full_path(AT_FDCWD, given, path)) return REAL(chmod)(given, mode);
  IN_TURN(int, change_mode(given, mode));
}
