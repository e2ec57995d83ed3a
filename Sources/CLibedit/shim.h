/*
 * libedit for Swift: one inline function for each need.
 *
 * `el_set` and its like take a variable number of arguments, which Swift can't
 * call; `stdin` and its like are mutable globals, which Swift 6 refuses.
 */

#ifndef CLIBEDIT_SHIM_H
#define CLIBEDIT_SHIM_H

#if !__has_include(<histedit.h>)
#error "The system package libedit is missing: apt-get install libedit-dev, or brew install libedit."
#else

#include <stdio.h>
#include <wchar.h>
#include <histedit.h>

typedef char *(*cle_prompt_function)(EditLine *);
typedef unsigned char (*cle_key_function)(EditLine *, int);
typedef int (*cle_read_function)(EditLine *, wchar_t *);

/* An editor on standard input and output. Complaints about unknown terminals
   go to `complaints`. */
static inline EditLine *cle_open(const char *name, FILE *complaints) {
    return el_init(name, stdin, stdout, complaints);
}

/* Writes text in step with what the editor writes, and at once. */
static inline void cle_write(const char *text) {
    fputs(text, stdout);
    fflush(stdout);
}

/* The object that callbacks find again in the editor. */
static inline void cle_set_owner(EditLine *editor, void *owner) {
    el_set(editor, EL_CLIENTDATA, owner);
}

static inline void *cle_owner(EditLine *editor) {
    void *owner = NULL;
    return el_get(editor, EL_CLIENTDATA, &owner) == 0 ? owner : NULL;
}

/* Emacs keys, whatever EDITOR says. */
static inline int cle_use_emacs_keys(EditLine *editor) {
    return el_set(editor, EL_EDITOR, "emacs");
}

/* Signals are ours: libedit would send each on to the whole process group. */
static inline int cle_leave_signals_alone(EditLine *editor) {
    return el_set(editor, EL_SIGNAL, 0);
}

/* While editing, leaves CR and LF as they come; otherwise a pasted CR LF
   would be two line ends. */
static inline void cle_keep_line_ends(EditLine *editor) {
    el_set(editor, EL_SETTY, "-d", "-inlcr", NULL);
    el_set(editor, EL_SETTY, "-d", "-icrnl", NULL);
}

/* Makes the editor believe that the terminal can't do something. */
static inline int cle_disable_capability(EditLine *editor, const char *capability) {
    return el_set(editor, EL_SETTC, capability, "", NULL);
}

/* The prompt; `mark` stands on both sides of what takes no columns. */
static inline int cle_set_prompt(EditLine *editor, cle_prompt_function prompt, char mark) {
    return el_set(editor, EL_PROMPT_ESC, prompt, (int)mark);
}

/* Where keys come from. Set through the wide call: on macOS the narrow one
   changes the callback's type. */
static inline int cle_set_reader(EditLine *editor, cle_read_function reader) {
    return el_wset(editor, EL_GETCFN, reader);
}

static inline int cle_add_function(
    EditLine *editor, const char *name, const char *help, cle_key_function function) {
    return el_set(editor, EL_ADDFN, name, help, function);
}

static inline int cle_bind(EditLine *editor, const char *key, const char *function) {
    return el_set(editor, EL_BIND, key, function, NULL);
}

/* Switches the terminal to editing (1) or back (0). */
static inline int cle_prepare_terminal(EditLine *editor, int editing) {
    return el_set(editor, EL_PREP_TERM, editing);
}

/* Draws prompt and line from where the cursor is now. */
static inline int cle_draw(EditLine *editor) {
    return el_set(editor, EL_REFRESH);
}

/* History, in wide characters: a narrow one stops at the first entry that
   the locale can't decode. */
static inline int cle_use_history(EditLine *editor, HistoryW *history) {
    return el_wset(editor, EL_HIST, history_w, history);
}

static inline int cle_limit_history(HistoryW *history, int entries) {
    HistEventW event;
    return history_w(history, &event, H_SETSIZE, entries);
}

static inline int cle_skip_repeats(HistoryW *history) {
    HistEventW event;
    return history_w(history, &event, H_SETUNIQUE, 1);
}

static inline int cle_enter_history(HistoryW *history, const wchar_t *entry) {
    HistEventW event;
    return history_w(history, &event, H_ENTER, entry);
}

#endif
#endif
