/*
 * Preloaded into the app under test: notes what really is on the disk, and makes the disk slow.
 * DISK_SHIM_LOG: after every fsync and fdatasync that succeeded, one line "inode size" is appended there.
 * DISK_SHIM_DELAY_US: so long each of them takes at least.
 */
#define _GNU_SOURCE
#include <dlfcn.h>
#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

static int synced(int fd, const char *name) {
  int (*real)(int) = dlsym(RTLD_NEXT, name);
  struct stat before;
  int known = fstat(fd, &before) == 0;
  const char *delay = getenv("DISK_SHIM_DELAY_US");
  const char *path = getenv("DISK_SHIM_LOG");
  int outcome;
  if (delay) usleep((useconds_t)atoi(delay));
  outcome = real(fd);
  if (outcome == 0 && known && path && S_ISREG(before.st_mode)) {
    char line[64];
    /* The size from before the call: what was written while it ran may not be on the disk. */
    int length = snprintf(line, sizeof line, "%llu %lld\n", (unsigned long long)before.st_ino, (long long)before.st_size);
    int log = open(path, O_WRONLY | O_APPEND | O_CREAT | O_CLOEXEC, 0644);
    if (log >= 0) {
      if (write(log, line, (size_t)length) < 0) perror("disk shim");
      close(log);
    }
  }
  return outcome;
}

int fsync(int fd) { return synced(fd, "fsync"); }
int fdatasync(int fd) { return synced(fd, "fdatasync"); }
