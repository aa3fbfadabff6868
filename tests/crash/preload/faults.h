/*
 * Stands between a program and the C library (LD_PRELOAD) and watches, or fails, the calls that write below one folder.
 *
 *   FAULTS_UNDER    the folder, a full path without a trailing slash
 *   FAULTS_JOURNAL  a file, outside of it, that gets a record of every such call that succeeded (see journal.ts).
 *                   The program may append records of its own kind to it.
 *
 * The program gives its orders by "removing" files that are never there; such a call returns 0 and does nothing else:
 *
 *   FAULTS_UNDER/.faults/<eio|enospc|erofs|torn|lies>/<once|on>/<n>
 *       from now on count the calls; fail the n-th (1 is the first), and with "on" also all after it
 *   FAULTS_UNDER/.faults/none
 *       fail no more
 *
 * "eio", "enospc" and "erofs" do nothing and return that error. "torn" writes the first half of the bytes and then
 * returns EIO. "lies" says that all is well, and stores zeros instead of the second half, as worn sticks do; it counts
 * and strikes only what is written into files below FAULTS_UNDER/stick. A fault that has struck writes the path
 * that it struck into the file FAULTS_JOURNAL.struck, so that one that never did is noticed.
 *
 * The shared index of the write-ahead log (-shm) is memory that SQLite makes again after a power cut, so it is failed,
 * but not recorded.
 *
 * orders.c decides what fails and keeps the journal; bytes.c and names.c stand before the calls that change what
 * is in files, and what files there are.
 */
#ifndef FAULTS_H
#define FAULTS_H
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

#define REAL(name) ((__typeof__(&name))dlsym(RTLD_NEXT, #name))

/* Ours alone: the program must not find its own functions replaced by these. */
#pragma GCC visibility push(hidden)

enum fault { NONE, EIO_FAULT, ENOSPC_FAULT, EROFS_FAULT, TORN, LIES };

/* One call at a time: counts and records are in the order in which the calls are made. */
extern pthread_mutex_t turn;
#define IN_TURN(type, body)               \
  do {                                    \
    pthread_mutex_lock(&turn);            \
    type result = body;                   \
    int error = errno;                    \
    pthread_mutex_unlock(&turn);          \
    errno = error;                        \
    return result;                        \
  } while (0)

/* The path of a descriptor below the folder, or 0. */
int path_of(int fd, char path[PATH_MAX]);
/* A path as it was given, made full. 0 if it is not below the folder. */
int full_path(int at, const char *given, char path[PATH_MAX]);
int is_index(const char *path);
ino_t inode_of(int fd);
ino_t inode_at(const char *path);

/* One record: a line, then `size` bytes. A record that cannot be kept makes the whole journal worthless. */
void record(const void *bytes, size_t size, const char *format, ...);

/* Which fault strikes this call. Sets errno. */
enum fault strike(const char *path, int is_writing);
/* True if removing this path was an order. */
int obey(const char *path);

#pragma GCC visibility pop
#endif
