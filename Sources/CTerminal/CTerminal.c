#define _GNU_SOURCE
#include "CTerminal.h"

#include <errno.h>
#include <fcntl.h>
#include <signal.h>
#include <sys/ioctl.h>
#include <unistd.h>
#include <wchar.h>
#ifdef __APPLE__
#include <util.h>
#else
#include <pty.h>
#endif

#define SIGNALS 65

static volatile sig_atomic_t flags[SIGNALS];
static int ends[2] = {-1, -1};

int ct_width(uint32_t character) { return wcwidth((wchar_t)character); }

static void open_pipe(void) {
  if (ends[0] >= 0 || pipe(ends) != 0) return;
  for (int i = 0; i < 2; i++) {
    fcntl(ends[i], F_SETFL, O_NONBLOCK);
    fcntl(ends[i], F_SETFD, FD_CLOEXEC);
  }
}

static void note(int signal) {
  int saved = errno;
  flags[signal] = 1;
  char byte = (char)signal;
  ssize_t written = write(ends[1], &byte, 1);
  (void)written;
  errno = saved;
}

static void set_handler(int number, void (*handler)(int)) {
  struct sigaction action = {0};
  action.sa_handler = handler;
  sigemptyset(&action.sa_mask);
  sigaction(number, &action, NULL);
}

void ct_watch(int number) {
  open_pipe();
  set_handler(number, note);
}

void ct_unwatch(int number) { set_handler(number, SIG_DFL); }

int ct_take(int number) {
  if (!flags[number]) return 0;
  flags[number] = 0;
  return 1;
}

int ct_is_pending(int number) { return flags[number]; }

int ct_signal_descriptor(void) {
  open_pipe();
  return ends[0];
}

void ct_drain(void) {
  char bytes[64];
  while (ends[0] >= 0 && read(ends[0], bytes, sizeof bytes) > 0) {
  }
}

void ct_raise_default(int number) {
  ct_unwatch(number);
  kill(getpid(), number);
}

static struct winsize size_of(int descriptor) {
  struct winsize size = {0};
  if (ioctl(descriptor, TIOCGWINSZ, &size) != 0) {
    size.ws_row = 0;
    size.ws_col = 0;
  }
  return size;
}

int ct_columns(int descriptor) { return size_of(descriptor).ws_col; }

int ct_rows(int descriptor) { return size_of(descriptor).ws_row; }

int ct_spawn(
    const char *path, char *const arguments[], char *const environment[], unsigned short rows,
    unsigned short columns, pid_t *process) {
  struct winsize size = {0};
  size.ws_row = rows;
  size.ws_col = columns;
  int other;
  pid_t child = forkpty(&other, NULL, NULL, &size);
  if (child == 0) {
    // Test threads block every signal; the program must not inherit that.
    sigset_t none;
    sigemptyset(&none);
    sigprocmask(SIG_SETMASK, &none, NULL);
    for (int i = 1; i < SIGNALS; i++) signal(i, SIG_DFL);
    execve(path, arguments, environment);
    _exit(127);
  }
  if (child < 0) return -1;
  fcntl(other, F_SETFD, FD_CLOEXEC);
  *process = child;
  return other;
}

int ct_resize(int descriptor, unsigned short rows, unsigned short columns) {
  struct winsize size = {0};
  size.ws_row = rows;
  size.ws_col = columns;
  return ioctl(descriptor, TIOCSWINSZ, &size);
}
