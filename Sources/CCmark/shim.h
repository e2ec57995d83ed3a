#if __has_include(<cmark.h>)
#include <cmark.h>
#else
#error "The system package cmark is missing: apt-get install libcmark-dev, or brew install cmark."
#endif
