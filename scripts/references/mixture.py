"""Maximises the likelihood of a small Fellegi-Sunter mixture by brute force, for shared/linkage/estimation/expectation-maximisation.test.ts.

Nothing here knows expectation-maximisation: pairs are counted, and Nelder and Mead's simplex (1965) climbs from many starts over the
logits of the match share and of m. Only Python's own library is used.
"""

import json
import math
import random
from pathlib import Path

TARGET = Path(__file__).resolve().parents[2] / "shared/linkage/estimation/references/mixture.json"
MISSING = -1
LEVELS = 4

U = [[0.95, 0.002, 0.008, 0.04], [0.9, 0.001, 0.009, 0.09], [0.7, 0.01, 0.09, 0.2]]
M = [[0.3, 0.5, 0.15, 0.05], [0.5, 0.2, 0.2, 0.1], [0.2, 0.3, 0.3, 0.2]]
SHARE = 0.25
PAIRS = 5000
HELD = 0.85


def draw(generator):
    one = generator.random() < SHARE
    levels = []
    for kind in range(len(U)):
        if generator.random() > HELD:
            levels.append(MISSING)
            continue
        levels.append(generator.choices(range(LEVELS), weights=(M if one else U)[kind])[0])
    return tuple(levels)


def counted():
    generator = random.Random(20250117)
    counts = {}
    for _ in range(PAIRS):
        pair = draw(generator)
        counts[pair] = counts.get(pair, 0) + 1
    return sorted(counts.items())


def softmax(logits):
    top = max(0.0, *logits)
    powers = [math.exp(-top)] + [math.exp(x - top) for x in logits]
    total = sum(powers)
    return [p / total for p in powers]


def unpack(point):
    share = 1 / (1 + math.exp(-point[0]))
    m = [softmax(point[1 + 3 * k : 4 + 3 * k]) for k in range(len(U))]
    return share, m


def log_likelihood(point, patterns):
    share, m = unpack(point)
    total = 0.0
    for levels, count in patterns:
        one, strangers = share, 1 - share
        for kind, level in enumerate(levels):
            if level != MISSING:
                one *= m[kind][level]
                strangers *= U[kind][level]
        total += count * math.log(max(one + strangers, 1e-300))
    return total


def climb(start, value, steps):
    size = len(start)
    simplex = [list(start)] + [[x + (0.7 if i == j else 0) for j, x in enumerate(start)] for i in range(size)]
    simplex = [(value(p), p) for p in simplex]
    for _ in range(steps):
        simplex.sort(key=lambda each: -each[0])
        worst = simplex[-1]
        if simplex[0][0] - worst[0] < 1e-11:
            break
        centre = [sum(p[j] for _, p in simplex[:-1]) / size for j in range(size)]
        move = lambda factor: [c + factor * (c - w) for c, w in zip(centre, worst[1])]
        reflected = move(1.0)
        found = value(reflected)
        if found > simplex[0][0]:
            further = move(2.0)
            beyond = value(further)
            simplex[-1] = (beyond, further) if beyond > found else (found, reflected)
        elif found > simplex[-2][0]:
            simplex[-1] = (found, reflected)
        else:
            inside = move(-0.5)
            within = value(inside)
            if within > worst[0]:
                simplex[-1] = (within, inside)
            else:
                best = simplex[0][1]
                shrunk = [[b + 0.5 * (x - b) for b, x in zip(best, p)] for _, p in simplex[1:]]
                simplex = [simplex[0]] + [(value(p), p) for p in shrunk]
    return max(simplex, key=lambda each: each[0])


def main():
    patterns = counted()
    value = lambda point: log_likelihood(point, patterns)
    generator = random.Random(7)
    best = None
    for _ in range(6):
        start = [generator.uniform(-2, 1)] + [generator.uniform(-2, 2) for _ in range(9)]
        found = climb(start, value, 2500)
        for _ in range(3):
            found = max(found, climb(found[1], value, 2500), key=lambda each: each[0])
        best = found if best is None or found[0] > best[0] else best
    share, m = unpack(best[1])
    answer = {
        "u": U,
        "patterns": [{"levels": list(levels), "pairs": count} for levels, count in patterns],
        "matchShare": round(share, 6),
        "m": [[round(x, 6) for x in row] for row in m],
        "logLikelihood": round(best[0], 6),
    }
    TARGET.parent.mkdir(parents=True, exist_ok=True)
    TARGET.write_text(json.dumps(answer) + "\n")
    print(answer["matchShare"], answer["m"], answer["logLikelihood"])


if __name__ == "__main__":
    main()
