/* The calls that change what is in files, and flush it. See faults.h. */
#include "faults.h"

static ssize_t write_at(int fd, const void *bytes, size_t size, off64_t offset, const char *path, int positioned) {
  enum fault strikes = strike(path, 1);
  if (strikes != NONE && strikes != TORN && strikes != LIES) return -1;
  int error = errno;
  size_t part = strikes == TORN ? size / 2 : size;
  void *lie = strikes == LIES ? calloc(1, size) : NULL;
  if (lie != NULL) bytes = memcpy(lie, bytes, size / 2);
  ssize_t done = positioned ? REAL(pwrite64)(fd, bytes, part, offset) : REAL(write)(fd, bytes, part);
  if (done > 0 && !is_index(path)) record(bytes, done, "write %lu %ld %zd\n", (long)inode_of(fd), (long)offset, done);
  free(lie);
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
  if (strike(path, 0) != NONE) return -1;
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

static int flush(int fd, int (*real)(int), const char *path) {
  if (strike(path, 0) != NONE) return -1;
  int done = real(fd);
  if (done == 0) record(NULL, 0, "flush %lu\n", (long)inode_of(fd));
  return done;
}

int fsync(int fd) {
  char path[PATH_MAX];
  if (!path_of(fd, path)) return REAL(fsync)(fd);
  IN_TURN(int, flush(fd, REAL(fsync), path));
}

int fdatasync(int fd) {
  char path[PATH_MAX];
  if (!path_of(fd, path)) return REAL(fdatasync)(fd);
  IN_TURN(int, flush(fd, REAL(fdatasync), path));
}
