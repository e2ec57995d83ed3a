#define _XOPEN_SOURCE 700
#define _DARWIN_C_SOURCE

#include "CTerminal.h"

#include <langinfo.h>
#include <locale.h>
#include <stddef.h>
#include <strings.h>
#include <wchar.h>

static bool is_utf8(void) {
    const char *name = nl_langinfo(CODESET);
    return name != NULL && (strcasecmp(name, "UTF-8") == 0 || strcasecmp(name, "UTF8") == 0);
}

bool ct_prepare_locale(void) {
    const char *names[] = {"", "C.UTF-8", "C.utf8", "en_US.UTF-8", "UTF-8"};
    for (size_t index = 0; index < sizeof names / sizeof names[0]; index++) {
        if (setlocale(LC_CTYPE, names[index]) != NULL && is_utf8()) return true;
    }
    setlocale(LC_CTYPE, "C");
    return false;
}

int ct_width(uint32_t character) {
    return wcwidth((wchar_t)character);
}
