/* See faults.h. */
#include "faults.h"

pthread_mutex_t turn = PTHREAD_MUTEX_INITIALIZER;
static const char *under;
static int journal = -1;
static char struck_file[PATH_MAX];
static enum fault fault = NONE;
static int fault_stays;
static long calls_left;

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

int is_index(const char *path) {
  size_t length = strlen(path);
  return length > 4 && strcmp(path + length - 4, "-shm") == 0;
}

int path_of(int fd, char path[PATH_MAX]) {
  if (under == NULL || fd == journal) return 0;
  char link[64];
  snprintf(link, sizeof link, "/proc/self/fd/%d", fd);
  ssize_t length = readlink(link, path, PATH_MAX - 1);
  if (length <= 0) return 0;
  path[length] = 0;
  return is_under(path);
}

int full_path(int at, const char *given, char path[PATH_MAX]) {
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

ino_t inode_of(int fd) {
  struct stat64 found;
  return REAL(fstat64)(fd, &found) == 0 ? found.st_ino : 0;
}

ino_t inode_at(const char *path) {
  struct stat64 found;
  return REAL(lstat64)(path, &found) == 0 ? found.st_ino : 0;
}

void record(const void *bytes, size_t size, const char *format, ...) {
  if (journal < 0) return;
  char line[2 * PATH_MAX + 100];
  va_list values;
  va_start(values, format);
  int length = vsnprintf(line, sizeof line, format, values);
  va_end(values);
  struct iovec parts[] = {{line, (size_t)length}, {(void *)bytes, size}};
  if (REAL(writev)(journal, parts, size == 0 ? 1 : 2) != (ssize_t)(length + size)) abort();
}

static int is_on_stick(const char *path) {
  return strncmp(path + strlen(under), "/stick/", 7) == 0;
}

enum fault strike(const char *path, int is_writing) {
  if (fault == NONE || (fault == LIES && !(is_writing && is_on_stick(path)))) return NONE;
  if (--calls_left > 0) return NONE;
  enum fault strikes = fault;
  if (!fault_stays) fault = NONE;
  int file = REAL(open64)(struck_file, O_WRONLY | O_CREAT | O_CLOEXEC, 0600);
  if (file >= 0) {
    ssize_t written = REAL(write)(file, path, strlen(path));
    if (written < 0 || REAL(close)(file) != 0) abort();
  }
  errno = strikes == ENOSPC_FAULT ? ENOSPC : strikes == EROFS_FAULT ? EROFS : EIO;
  return strikes;
}

static const struct { const char *name; enum fault fault; } kinds[] = {
  {"eio", EIO_FAULT}, {"enospc", ENOSPC_FAULT}, {"erofs", EROFS_FAULT}, {"torn", TORN}, {"lies", LIES},
};

int obey(const char *path) {
  const char *order = path + strlen(under);
  if (strncmp(order, "/.faults/", 9) != 0) return 0;
  char kind[10], length[10];
  long nth;
  fault = NONE;
  if (sscanf(order + 9, "%9[a-z]/%9[a-z]/%ld", kind, length, &nth) != 3) return 1;
  for (size_t each = 0; each < sizeof kinds / sizeof *kinds; each++)
    if (strcmp(kind, kinds[each].name) == 0) fault = kinds[each].fault;
  fault_stays = strcmp(length, "on") == 0;
  calls_left = nth;
  unlinkat(AT_FDCWD, struck_file, 0);
  return 1;
}
