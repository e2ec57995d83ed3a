#!/usr/bin/env python3
"""Writes the fixtures in this folder with the installed NumPy (2.4.6 made the committed ones).

    OPENBLAS_CORETYPE=Haswell python3 make-fixtures.py

printing.tsv    type, shape, elements, str, repr     (newlines written as \\n)
                elements: numbers between commas, or start:step for a row of equal steps
scalars.tsv     number, Python's repr, then the specs .0f .3f .8f .0e .8e .6g .12g
random.tsv      seed, draw, numbers
sums.tsv        name, shape, order of axes in memory, axis, sums (elements: see sums below)
"""
import os
import random
import struct
import numpy as np

HERE = os.path.dirname(os.path.abspath(__file__))
rng = random.Random(6)


def write(name, rows):
    with open(os.path.join(HERE, name), "w", encoding="utf-8") as file:
        for row in rows:
            file.write("\t".join(row) + "\n")


def escaped(text):
    return text.replace("\n", "\\n")


EDGES = [0.0, -0.0, 1.0, 0.5, 1e-4, 9.9999e-5, 1e8, 99999999.0, 0.1 + 0.2, 1 / 3, 5e-9, 1e16, 1e15,
         0.99999999499, 0.999999995, 5e-324, 2.2250738585072014e-308, 1.7976931348623157e308,
         123456789.123, 0.000123456785, 2.5, 1000.0, 1000.0000001, 1e100, 1e-100, 0.125, 5e-9,
         1.000000005, 3.14159265358979, 0.123456785]


def any_double():
    return struct.unpack("d", struct.pack("Q", rng.getrandbits(64)))[0]


KINDS = {
    "small": lambda: rng.uniform(-1, 1),
    "large": lambda: rng.uniform(-1, 1) * 1e5,
    "decimal": lambda: round(rng.uniform(-10, 10), rng.randint(0, 4)),
    "spread": lambda: rng.uniform(-1, 1) * 10.0 ** rng.randint(-6, 6),
    "bits": any_double,
    "edges": lambda: rng.choice(EDGES) * rng.choice([1, 1, -1]),
    "whole": lambda: float(rng.randint(-10 ** rng.randint(1, 17), 10 ** rng.randint(1, 17))),
    "binary": lambda: rng.randint(-64, 64) / 2.0 ** rng.randint(0, 40),
    "special": lambda: rng.choice([np.nan, np.inf, -np.inf, 1.5, -20.25, 0.0, 3e-7]),
    "holes": lambda: rng.choice([np.nan, np.inf, rng.uniform(0, 1)]),
    "tiny": lambda: rng.uniform(0, 1) * 1e-12,
    "counts": lambda: float(rng.randint(0, 3)),
    "normal": lambda: rng.gauss(0, 1),
    "percent": lambda: rng.uniform(1e-4, 0.9),
}
SHAPES = [(), (0,), (1,), (2,), (3,), (5,), (13,), (30,), (1, 1), (2, 3), (4, 1), (1, 4), (3, 12), (2, 0), (0, 3),
          (2, 2, 2), (2, 1, 3), (1, 2, 2, 2)]


def array_row(kind, a):
    shape = ",".join(map(str, a.shape))
    text = ",".join(repr(v) for v in a.ravel().tolist())
    return [kind, shape, text, escaped(str(a)), escaped(repr(a))]


def printing():
    for kind, make in KINDS.items():
        for shape in SHAPES:
            a = np.array([make() for _ in range(int(np.prod(shape)))], dtype=float).reshape(shape)
            yield array_row("float64", a)
    for shape in SHAPES:
        for digits in (1, 5, 18):
            a = np.array([rng.randint(-10 ** digits, 10 ** digits) for _ in range(int(np.prod(shape)))], dtype="int64")
            yield array_row("int64", a.reshape(shape))
        a = np.array([rng.random() < 0.5 for _ in range(int(np.prod(shape)))], dtype=bool)
        yield array_row("bool", a.reshape(shape))
    for shape in [(1000,), (1001,), (1500,), (10, 101), (101, 10), (3, 400), (400, 3), (7, 200), (6, 7, 30),
                  (12, 12, 12), (2, 2, 300), (40, 40)]:
        for kind, start, step in [("int64", 0, 1), ("int64", -700, 3), ("float64", 0.0, 0.5), ("float64", -3.0, 0.0625)]:
            a = (start + np.arange(int(np.prod(shape))) * step).astype(kind).reshape(shape)
            yield [kind, ",".join(map(str, shape)), f"{start!r}:{step!r}", escaped(str(a)), escaped(repr(a))]


def scalars():
    values = EDGES + [-v for v in EDGES] + [any_double() for _ in range(150)]
    values += [2.675, 0.285, 1e22, 1e21, 123456789012345680.0, 9999999999999998.0, 1e-5, 0.00012345, 12345.678, 100.0]
    for v in values:
        if np.isfinite(v):
            yield [repr(v)] + [format(v, spec) for spec in (".0f", ".3f", ".8f", ".0e", ".8e", ".6g", ".12g")]


DRAWS = {
    "random 8": lambda: np.random.random(8),
    "uniform -1 1 4": lambda: np.random.uniform(-1, 1, 4),
    "gaussian 7": lambda: np.random.randn(7),
    "normal 2 3 5": lambda: np.random.normal(2, 3, 5),
    "integer 0 10 8": lambda: np.random.randint(0, 10, 8),
    "integer -5 5 8": lambda: np.random.randint(-5, 5, 8),
    "integer 3 4 2": lambda: np.random.randint(3, 4, 2),
    "integer 0 2147483648 4": lambda: np.random.randint(0, 2**31, 4),
    "integer 0 4294967296 4": lambda: np.random.randint(0, 2**32, 4),
    "integer 0 8589934592 4": lambda: np.random.randint(0, 2**33, 4),
    "integer 0 1099511627776 3": lambda: np.random.randint(0, 2**40, 3),
    "permutation 10": lambda: np.random.permutation(10),
    "shuffle 7": lambda: shuffled(np.arange(7)),
    "shuffleRows 5": lambda: shuffled(np.arange(10).reshape(5, 2)).ravel(),
    "choice 10 4": lambda: np.random.choice(10, 4),
    "distinct 10 4": lambda: np.random.choice(10, 4, replace=False),
    "weighted 5 6": lambda: np.random.choice(5, 6, p=[.1, .2, .3, .25, .15]),
    "weightedDistinct 5 4": lambda: np.random.choice(5, 4, replace=False, p=[.1, .2, .3, .25, .15]),
    "late 3": lambda: np.random.random(2000)[-3:],
    "mixed 4": lambda: [np.random.randn(), np.random.randint(0, 10), np.random.randn(), np.random.random()],
}


def shuffled(x):
    np.random.shuffle(x)
    return x


def draws():
    for seed in ["0", "1", "2", "42", "123456", "4294967295", "1,2,3", "7"]:
        for name, draw in DRAWS.items():
            parts = [int(p) for p in seed.split(",")]
            np.random.seed(parts if len(parts) > 1 else parts[0])
            yield [seed, name, ",".join(repr(float(v)) for v in np.asarray(draw()).ravel())]


def sums():
    for shape in [(1,), (7,), (8,), (9,), (127,), (128,), (129,), (136,), (200,), (1000,), (3, 4), (4, 3), (9, 1), (1, 9), (20, 10),
                  (10, 20), (300, 2), (2, 300), (5, 6, 7), (2, 9, 11), (40, 1, 9), (40, 300)]:
        n = int(np.prod(shape))
        for order in ("C", "F", "slice", "reverse", "cut"):
            base = 1 / (1.0 + np.arange(2 * n)) - 0.1
            if order == "slice":
                a = base.reshape(shape[:-1] + (2 * shape[-1],))[..., ::2]
            elif order == "cut":
                a = base.reshape(shape[:-1] + (2 * shape[-1],))[..., :shape[-1]]
            else:
                a = base[:n].reshape(shape, order="C" if order == "reverse" else order)
            if order == "reverse":
                a = a[::-1]
            for axis in [None] + list(range(len(shape))):
                for name in ("sum", "mean", "var"):
                    result = getattr(np, name)(a, axis=axis)
                    yield [name, ",".join(map(str, shape)), order, "" if axis is None else str(axis),
                           ",".join(repr(float(v)) for v in np.asarray(result).ravel()[:12])]


if __name__ == "__main__":
    with np.errstate(all="ignore"):
        write("printing.tsv", printing())
        write("scalars.tsv", scalars())
        write("random.tsv", draws())
        write("sums.tsv", sums())
