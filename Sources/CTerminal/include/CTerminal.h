#ifndef CTERMINAL_H
#define CTERMINAL_H

#include <stdbool.h>
#include <stdint.h>
#include <sys/types.h>

/*
 * The little C that Swift can't do: signal handlers, character widths, window
 * sizes, and child processes on a terminal of their own. No policy here.
 */

/* Signals. A watched signal sets its flag and wakes whoever polls the
   descriptor; nothing else happens in the handler. A signal that the process
   was told to ignore (nohup) stays ignored. */

void ct_watch(int signal);
void ct_unwatch(int signal);

/* Whether the signal came since its flag was last taken. */
bool ct_is_pending(int signal);

/* As `pending`, and lowers the flag. Never loses a signal that comes between. */
bool ct_take(int signal);

/* Becomes readable when a watched signal comes; -1 before the first watch. */
int ct_signal_descriptor(void);

/* Empties the descriptor. Call it before taking flags, not after. */
void ct_drain(void);

/* Carries out the signal's default action (stop, terminate) on this process;
   returns after a stop, with the handler back in place. */
void ct_raise_default(int signal);

/* Text. */

/* Chooses a UTF-8 locale for character types only, the user's own if it is
   one. Returns false, with the locale "C", if the machine has none. */
bool ct_prepare_locale(void);

/* Columns of a character: 0, 1, 2, or -1 if it has no shape of its own.
   Call `ct_prepare_locale` first. */
int ct_width(uint32_t character);

/* Windows and processes. */

/* The size of the terminal behind a descriptor; false if it is none. */
bool ct_window_size(int descriptor, int *rows, int *columns);
bool ct_set_window_size(int descriptor, int rows, int columns);

/* Opens /dev/null on 0, 1 and 2 where they are closed, so that no other file
   ever takes the place of a standard one. */
void ct_open_standard_files(void);

/* Has a shell carry out a command, with a file's name as its $1, on the same
   terminal, and waits for its end. Where the command stops, this process
   stops as well, and both go on together. Returns the exit status, 128 and
   the signal's number, or 127 if the command isn't found. */
int ct_run_shell(const char *command, const char *file);

/* Starts a program on a new terminal of its own, with all signals unblocked
   and at their defaults. Returns the terminal's other end, or -1. */
int ct_spawn_on_terminal(
    const char *path, char *const arguments[], char *const environment[],
    const char *directory, int rows, int columns, pid_t *process);

/* Starts a program with the given standard files; same care with signals.
   Returns 0, or -1. */
int ct_spawn_with_files(
    const char *path, char *const arguments[], char *const environment[],
    const char *directory, int input, int output, int errors, pid_t *process);

#endif
