/// The little that Swift can't do with a terminal: signal flags that a handler may set, a
/// pipe that wakes a poll, the width of characters, and a pseudo-terminal for tests.

#ifndef CTERMINAL_H
#define CTERMINAL_H

#include <stdint.h>
#include <sys/types.h>

/// Columns of a character as the C library has it; -1 for control characters.
int ct_width(uint32_t character);

/// Catches a signal: from now on it sets a flag and wakes ct_signal_descriptor.
void ct_watch(int signal);
/// Gives a signal its default action again.
void ct_unwatch(int signal);
/// Whether a signal came since it was last taken; taking it clears the flag.
int ct_take(int signal);
/// Whether a signal came; the flag stays.
int ct_is_pending(int signal);
/// Becomes readable when a watched signal comes.
int ct_signal_descriptor(void);
/// Empties ct_signal_descriptor.
void ct_drain(void);
/// Gives a signal its default action and sends it to this process.
void ct_raise_default(int signal);

/// Columns of the terminal behind a descriptor; 0 if unknown.
int ct_columns(int descriptor);
/// Rows of the terminal behind a descriptor; 0 if unknown.
int ct_rows(int descriptor);

/// Starts a program on a new pseudo-terminal and returns the other end, or -1.
int ct_spawn(
    const char *path, char *const arguments[], char *const environment[], unsigned short rows,
    unsigned short columns, pid_t *process);
/// Gives a pseudo-terminal another size.
int ct_resize(int descriptor, unsigned short rows, unsigned short columns);

#endif
