#define _GNU_SOURCE
#define _DARWIN_C_SOURCE

#include "CTerminal.h"

#include <errno.h>
#include <fcntl.h>
#include <signal.h>
#include <sys/ioctl.h>
#include <sys/wait.h>
#include <termios.h>
#include <unistd.h>

#ifdef __APPLE__
#include <util.h>
#else
#include <pty.h>
#endif

bool ct_window_size(int descriptor, int *rows, int *columns) {
    struct winsize size = {0};
    if (ioctl(descriptor, TIOCGWINSZ, &size) != 0 || size.ws_col == 0) return false;
    *rows = size.ws_row;
    *columns = size.ws_col;
    return true;
}

bool ct_set_window_size(int descriptor, int rows, int columns) {
    struct winsize size = {0};
    size.ws_row = (unsigned short)rows;
    size.ws_col = (unsigned short)columns;
    return ioctl(descriptor, TIOCSWINSZ, &size) == 0;
}

void ct_open_standard_files(void) {
    for (int file = 0; file < 3; file++) {
        if (fcntl(file, F_GETFD) == -1) {
            int opened = open("/dev/null", O_RDWR);
            if (opened >= 0 && opened != file) {
                dup2(opened, file);
                close(opened);
            }
        }
    }
}

/* In the child, between fork and exec: only calls that are safe there. */
static void become(
    const char *path, char *const arguments[], char *const environment[], const char *directory) {
    sigset_t none;
    sigemptyset(&none);
    for (int number = 1; number < 65; number++) signal(number, SIG_DFL);
    /* Threads of a test run block every signal, and a child inherits that. */
    sigprocmask(SIG_SETMASK, &none, NULL);
    if (directory != NULL && chdir(directory) != 0) _exit(127);
    execve(path, arguments, environment);
    _exit(127);
}

extern char **environ;

int ct_run_shell(const char *command, const char *file) {
    char *const arguments[] = {"sh", "-c", (char *)command, "sh", (char *)file, NULL};
    /* The terminal sends its signals to both; this process leaves them to the other. */
    struct sigaction ignore = {.sa_handler = SIG_IGN}, interrupt, quit;
    sigaction(SIGINT, &ignore, &interrupt);
    sigaction(SIGQUIT, &ignore, &quit);
    int status = -1;
    pid_t child = fork();
    if (child == 0) become("/bin/sh", arguments, environ, NULL);
    while (child > 0) {
        pid_t done = waitpid(child, &status, WUNTRACED);
        if (done < 0 && errno != EINTR) break;
        if (done != child) continue;
        if (!WIFSTOPPED(status)) break;
        raise(SIGSTOP);
        kill(child, SIGCONT);
    }
    sigaction(SIGINT, &interrupt, NULL);
    sigaction(SIGQUIT, &quit, NULL);
    if (child < 0 || status == -1) return 127;
    return WIFEXITED(status) ? WEXITSTATUS(status) : 128 + WTERMSIG(status);
}

int ct_spawn_on_terminal(
    const char *path, char *const arguments[], char *const environment[],
    const char *directory, int rows, int columns, pid_t *process) {
    struct winsize size = {0};
    size.ws_row = (unsigned short)rows;
    size.ws_col = (unsigned short)columns;
    int terminal = -1;
    pid_t child = forkpty(&terminal, NULL, NULL, &size);
    if (child < 0) return -1;
    if (child == 0) become(path, arguments, environment, directory);
    fcntl(terminal, F_SETFD, FD_CLOEXEC);
    *process = child;
    return terminal;
}

int ct_spawn_with_files(
    const char *path, char *const arguments[], char *const environment[],
    const char *directory, int input, int output, int errors, pid_t *process) {
    pid_t child = fork();
    if (child < 0) return -1;
    if (child == 0) {
        int files[3] = {input, output, errors};
        for (int file = 0; file < 3; file++) {
            if (files[file] < 0) {
                close(file);
            } else if (dup2(files[file], file) < 0) {
                _exit(127);
            }
        }
        become(path, arguments, environment, directory);
    }
    *process = child;
    return 0;
}
