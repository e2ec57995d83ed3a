"""Times a program inside CPython: python3 execute.py PROGRAM TIMES

Compiles it once, runs it once unseen, and prints the median seconds of the runs that
follow. A program that takes longer than half a second isn't run unseen, and only once.
"""
import contextlib
import io
import statistics
import sys
import time

path, times = sys.argv[1], int(sys.argv[2])
with open(path) as file:
    code = compile(file.read(), path, "exec")


def seconds():
    with contextlib.redirect_stdout(io.StringIO()):
        start = time.perf_counter()
        exec(code, {"__name__": "__main__"})
        return time.perf_counter() - start


first = seconds()
print(first if first > 0.5 else statistics.median(seconds() for _ in range(times)))
