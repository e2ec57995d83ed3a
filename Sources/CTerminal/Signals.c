#include "CTerminal.h"

#include <errno.h>
#include <fcntl.h>
#include <pthread.h>
#include <signal.h>
#include <stddef.h>
#include <unistd.h>

enum { SIGNAL_LIMIT = 65 };

static volatile sig_atomic_t flags[SIGNAL_LIMIT];
static struct sigaction earlier[SIGNAL_LIMIT];
static bool watched[SIGNAL_LIMIT];
static int wake[2] = {-1, -1};

static void note(int signal) {
    int saved = errno;
    flags[signal] = 1;
    char byte = (char)signal;
    ssize_t written = write(wake[1], &byte, 1);
    (void)written;
    errno = saved;
}

static void open_pipe(void) {
    if (wake[0] >= 0) return;
    ct_open_standard_files();
    if (pipe(wake) != 0) {
        wake[0] = wake[1] = -1;
        return;
    }
    for (int end = 0; end < 2; end++) {
        fcntl(wake[end], F_SETFD, FD_CLOEXEC);
        fcntl(wake[end], F_SETFL, O_NONBLOCK);
    }
}

void ct_watch(int signal) {
    if (signal <= 0 || signal >= SIGNAL_LIMIT || watched[signal]) return;
    open_pipe();
    if (sigaction(signal, NULL, &earlier[signal]) != 0) return;
    if (earlier[signal].sa_handler == SIG_IGN) return;
    struct sigaction action = {0};
    action.sa_handler = note;
    sigfillset(&action.sa_mask);
    flags[signal] = 0;
    watched[signal] = sigaction(signal, &action, NULL) == 0;
}

void ct_unwatch(int signal) {
    if (signal <= 0 || signal >= SIGNAL_LIMIT || !watched[signal]) return;
    sigaction(signal, &earlier[signal], NULL);
    watched[signal] = false;
    flags[signal] = 0;
}

bool ct_is_pending(int signal) {
    return signal > 0 && signal < SIGNAL_LIMIT && flags[signal] != 0;
}

bool ct_take(int signal) {
    /* Test first: clearing an unset flag would lose a signal in between. */
    if (!ct_is_pending(signal)) return false;
    flags[signal] = 0;
    return true;
}

int ct_signal_descriptor(void) {
    return wake[0];
}

void ct_drain(void) {
    char bytes[64];
    while (wake[0] >= 0 && read(wake[0], bytes, sizeof bytes) > 0) {
    }
}

void ct_raise_default(int signal) {
    struct sigaction action = {0}, saved;
    action.sa_handler = SIG_DFL;
    sigemptyset(&action.sa_mask);
    if (sigaction(signal, &action, &saved) != 0) return;
    sigset_t only, mask;
    sigemptyset(&only);
    sigaddset(&only, signal);
    pthread_sigmask(SIG_UNBLOCK, &only, &mask);
    raise(signal);
    pthread_sigmask(SIG_SETMASK, &mask, NULL);
    sigaction(signal, &saved, NULL);
}
