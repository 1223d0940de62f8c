# SPDX-License-Identifier: AGPL-3.0-or-later
"""Measures blanddig draw sortition: the published instances, then growth in people and seats, and in categories.

    python3 Bench/Sortition/sortition.py .build/release/blanddig [--long]

Data are read from ../shared/data/sortition where they are. If the PyPI package sortition-algorithms is installed, the
same run measures its maximin (reference.py) and prints the ratio. "grown" pools have quotas with some room, "exact" ones
none at all; --long adds 1,700 people for 110 seats with exact quotas.
"""

import csv, importlib.util, json, os, random, resource, subprocess, sys, tempfile

HERE = os.path.dirname(os.path.abspath(__file__))

KNOWN = [
    ("sf_fixture_150", 22, "min 0.090909, gini 0.14035, geo-mean 0.141206; 6.6 s with Gurobi"),
    ("cph_synth_n200_k24", 24, "min 0.07239819 in <= 2 s"),
    ("cph_synth_n400_k40", 40, "min 0.05769231 in <= 10 s"),
    ("example_small_20", 20, "min 0.10 in <= 0.05 s"),
    ("example_large_200", 200, "min 0.10 in <= 0.05 s"),
]
SHAPE = {"gender": 3, "age": 5, "education": 4, "district": 10, "origin": 3, "housing": 4, "view": 3}


def draw(binary, categories, respondents, size, objective="leximin"):
    command = [binary, "draw", "sortition", "--categories", categories, "--respondents", respondents]
    out = subprocess.run(command + ["--size", str(size), "--objective", objective, "--json"], capture_output=True)
    if out.returncode != 0:
        return out.stderr.decode().strip()
    return json.loads(out.stdout)


def show(name, answer, goal=""):
    if isinstance(answer, str):
        print(f"{name:34} {answer}")
        return
    gap = answer["certificate"]["gap"] if answer["certificate"] else float("nan")
    megabytes = resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss // 1024
    print(
        f"{name:34} {answer['seconds']:9.4f} s  min {answer['minimum']:.8f}  gini {answer['gini']:.5f}  "
        f"geo {answer['geometricMean']:.6f}  gap {gap:.1e}  rounding {answer['rounding']:.5f}  "
        f"<= {megabytes} MB  {goal}", flush=True)


def reference(categories, respondents, size, ours):
    """The same instance by sortition-algorithms, stopped after a minute."""
    if not importlib.util.find_spec("sortition_algorithms"):
        return
    command = [sys.executable, os.path.join(HERE, "reference.py"), categories, respondents, str(size)]
    try:
        out = subprocess.run(command, capture_output=True, text=True, timeout=60)
    except subprocess.TimeoutExpired:
        print(f"    sortition-algorithms maximin > 60 s (stopped), more than {60 / ours:.0f} times ours", flush=True)
        return
    if out.returncode != 0:
        print(f"    sortition-algorithms: {out.stderr.strip().splitlines()[-1]}", flush=True)
        return
    seconds, least = (float(word) for word in out.stdout.split()[-2:])
    print(f"    sortition-algorithms maximin {seconds:.2f} s, min {least:.8f}; {seconds / ours:.0f} times ours", flush=True)


def pool(folder, people, seats, seed, exact=False, categories=len(SHAPE)):
    """A pool of our own: skewed shares that differ between the willing and the quotas, seven categories
    or only the first ones. With `exact` each quota is one number of seats, so nothing has room."""
    chance = random.Random(seed)
    shape = dict(list(SHAPE.items())[:categories])
    rows = []
    for _ in range(people):
        rows.append({c: f"{c}{min(chance.randrange(n), chance.randrange(n))}" for c, n in shape.items()})
    with open(f"{folder}/respondents.csv", "w", newline="") as file:
        writer = csv.DictWriter(file, list(shape))
        writer.writeheader()
        writer.writerows(rows)
    with open(f"{folder}/categories.csv", "w") as file:
        file.write("category,feature,min,max\n")
        for category, count in shape.items():
            features = [f"{category}{place}" for place in range(count)]
            most = [sum(row[category] == feature for row in rows) for feature in features]
            middle = [seats * (0.6 * number / people + 0.4 / count) for number in most]
            low, high = bent(middle, most, seats) if exact else around(middle, most)
            for place, feature in enumerate(features):
                file.write(f"{category},{feature},{low[place]},{high[place]}\n")


def around(middle, most):
    spread = [max(1, round(0.5 * value**0.5)) for value in middle]
    low = [min(max(0, int(value) - wide), there) for value, wide, there in zip(middle, spread, most)]
    return low, [int(value) + 1 + wide for value, wide in zip(middle, spread)]


def bent(middle, most, seats):
    """Whole seats by the largest remainders, nobody more than there are."""
    seats_of = [min(int(value), there) for value, there in zip(middle, most)]
    while sum(seats_of) < seats:
        able = [place for place in range(len(middle)) if seats_of[place] < most[place]]
        seats_of[max(able, key=lambda place: middle[place] - seats_of[place])] += 1
    return seats_of, seats_of


def main():
    binary = os.path.abspath(sys.argv[1])
    data = os.path.join(HERE, "../../../shared/data/sortition")
    for name, size, goal in KNOWN:
        folder = os.path.join(data, name)
        if not os.path.isdir(folder):
            print(f"{name:34} skipped: ../shared/data is not here")
            continue
        forum = name.startswith("sf_")
        categories = os.path.join(folder, "features.csv" if forum else "categories.csv")
        respondents = os.path.join(folder, "candidates.csv" if forum else "respondents.csv")
        answer = draw(binary, categories, respondents, size)
        show(name, answer, goal)
        if not isinstance(answer, str) and size <= 24:
            maximin = draw(binary, categories, respondents, size, "maximin")
            show("  maximin", maximin)
            reference(categories, respondents, size, maximin["seconds"])
    sizes = [(100, 12), (200, 20), (400, 40), (800, 60), (1700, 110)]
    with tempfile.TemporaryDirectory() as folder:
        files = (f"{folder}/categories.csv", f"{folder}/respondents.csv")
        for people, seats in sizes:
            pool(folder, people, seats, 1)
            show(f"grown: {people} people, {seats}", draw(binary, *files, seats), "<= 300 s" if people == 1700 else "")
        for categories in range(1, len(SHAPE) + 1):
            pool(folder, 400, 40, 1, categories=categories)
            show(f"grown: 400 people, 40, {categories} categories", draw(binary, *files, 40))
        for people, seats in sizes[1:] if "--long" in sys.argv else sizes[1:-1]:
            pool(folder, people, seats, 1, exact=True)
            show(f"exact: {people} people, {seats}", draw(binary, *files, seats))


if __name__ == "__main__":
    main()
