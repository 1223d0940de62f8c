# SPDX-License-Identifier: AGPL-3.0-or-later
"""Measures blanddig draw sortition: the published instances, then growth in people and seats.

    python3 Bench/Sortition/sortition.py .build/release/blanddig [--long]

Data are read from ../shared/data/sortition where they are. If the PyPI package sortition-algorithms is installed, the
same run measures its maximin (its leximin needs Gurobi) and prints the ratio. --long adds 1,700 people for 110 seats.
"""

import csv, importlib.util, json, os, random, resource, subprocess, sys, tempfile, time

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
        print(f"{name:28} {answer}")
        return
    gap = answer["certificate"]["gap"] if answer["certificate"] else float("nan")
    megabytes = resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss // 1024
    print(
        f"{name:28} {answer['seconds']:9.4f} s  min {answer['minimum']:.8f}  gini {answer['gini']:.5f}  "
        f"geo {answer['geometricMean']:.6f}  gap {gap:.1e}  rounding {answer['rounding']:.5f}  "
        f"<= {megabytes} MB  {goal}", flush=True)


def reference(categories, respondents, size, ours):
    """The same instance by sortition-algorithms, maximin."""
    if not importlib.util.find_spec("sortition_algorithms"):
        return
    import sortition_algorithms as tool
    begun = time.perf_counter()
    try:
        features, _ = tool.read_in_features(list(csv.reader(open(categories))))
        people, _ = tool.read_in_people(list(csv.reader(open(respondents))), features)
        tool.run_stratification(features, people, size, tool.Settings(selection_algorithm="maximin"))
    except Exception as fault:  # The tool's interface changes between versions; say so and go on.
        print(f"    sortition-algorithms: {type(fault).__name__}: {fault}")
        return
    seconds = time.perf_counter() - begun
    print(f"    sortition-algorithms maximin {seconds:.2f} s, {seconds / ours:.0f} times ours")


def pool(folder, people, seats, seed):
    """A pool of our own: skewed shares that differ between the willing and the quotas, seven categories."""
    chance = random.Random(seed)
    rows = []
    for _ in range(people):
        rows.append({c: f"{c}{min(chance.randrange(n), chance.randrange(n))}" for c, n in SHAPE.items()})
    with open(f"{folder}/respondents.csv", "w", newline="") as file:
        writer = csv.DictWriter(file, list(SHAPE))
        writer.writeheader()
        writer.writerows(rows)
    with open(f"{folder}/categories.csv", "w") as file:
        file.write("category,feature,min,max\n")
        for category, count in SHAPE.items():
            for place in range(count):
                feature = f"{category}{place}"
                share = sum(row[category] == feature for row in rows) / people
                middle = seats * (0.6 * share + 0.4 / count)
                spread = max(1, round(0.5 * middle**0.5))
                most = sum(row[category] == feature for row in rows)
                low = min(max(0, int(middle) - spread), most)
                file.write(f"{category},{feature},{low},{int(middle) + 1 + spread}\n")


def main():
    binary = os.path.abspath(sys.argv[1])
    data = os.path.join(os.path.dirname(__file__), "../../../shared/data/sortition")
    for name, size, goal in KNOWN:
        folder = os.path.join(data, name)
        if not os.path.isdir(folder):
            print(f"{name:28} skipped: ../shared/data is not here")
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
    sizes = [(100, 12), (200, 20), (400, 30), (800, 60)] + ([(1700, 110)] if "--long" in sys.argv else [])
    with tempfile.TemporaryDirectory() as folder:
        for people, seats in sizes:
            pool(folder, people, seats, 1)
            files = (f"{folder}/categories.csv", f"{folder}/respondents.csv")
            show(f"grown: {people} people, {seats}", draw(binary, *files, seats))


if __name__ == "__main__":
    main()
