# SPDX-License-Identifier: Apache-2.0
"""Sets our placement, mixing and pairing beside reference tools from PyPI, in one run and on the same numbers.

Usage: python Bench/People/people.py PATH-TO/bench-people [GROUPSELECT-EXAMPLE.csv]
Reference tools (matching, numpy, scipy, lap, networkx) are used where they are installed: Bench/People/run.sh makes a virtual
environment with them. Times are processor seconds.
"""
import heapq
import json
import random
import subprocess
import sys
import time

MASK = (1 << 64) - 1


def ours(*arguments):
    run = subprocess.run([sys.argv[1], *arguments], capture_output=True, text=True, check=True)
    return [json.loads(line) for line in run.stdout.splitlines()]


def timed(work):
    begun = time.process_time()
    result = work()
    return time.process_time() - begun, result


def say(*columns):
    print("  ".join(str(column) for column in columns), flush=True)


def plain_heaps(wishes, priorities, capacities):
    """Deferred acceptance as one would write it in Python: a heap a programme."""
    held = [[] for _ in capacities]
    following = [0] * len(wishes)
    for start in range(len(wishes)):
        person = start
        while following[person] < len(wishes[person]):
            place = following[person]
            programme = wishes[person][place]
            following[person] += 1
            entry = (-priorities[person][place], -person)
            if len(held[programme]) < capacities[programme]:
                heapq.heappush(held[programme], entry)
                break
            worst = heapq.heappushpop(held[programme], entry)
            if worst == entry:
                continue
            person = -worst[1]
    return held


def placement():
    say("PLACEMENT: people, programmes, reserves; seconds; stable; peak MB (growth)")
    ours_by_size = {}
    for row in ours("placement"):
        if not row["reserves"]:
            ours_by_size[row["people"]] = row["seconds"]
        say(row["people"], row["programmes"], row["reserves"], row["seconds"], row["stable"], row["peakMB"])
    chance = random.Random(1)
    for people, programmes in [(5_000, 60), (80_000, 700)]:
        wishes = [chance.sample(range(programmes), 12) for _ in range(people)]
        priorities = [[chance.random() for _ in list_] for list_ in wishes]
        capacities = [people * 95 // 100 // programmes] * programmes
        seconds, _ = timed(lambda: plain_heaps(wishes, priorities, capacities))
        ratio = ours_by_size.get(people, 0) / max(seconds, 1e-9)
        say("plain Python heaps", people, programmes, round(seconds, 3), "ratio", round(ratio, 3))
    matching_package(chance)


def matching_package(chance):
    try:
        from matching.games import HospitalResident
    except ImportError:
        say("PyPI matching is not installed")
        return
    for people, programmes in [(200, 10), (500, 10), (1_000, 20)]:
        wishes = {f"r{i}": [f"h{j}" for j in chance.sample(range(programmes), 5)] for i in range(people)}
        line = {f"h{j}": [r for r in wishes if f"h{j}" in wishes[r]] for j in range(programmes)}
        for ranking in line.values():
            chance.shuffle(ranking)
        line = {hospital: ranking for hospital, ranking in line.items() if ranking}
        room = {hospital: people * 95 // 100 // programmes for hospital in line}
        try:
            solve = lambda: HospitalResident.create_from_dictionaries(wishes, line, room).solve()
            seconds, _ = timed(solve)
            say("PyPI matching", people, programmes, round(seconds, 3))
        except Exception as fault:  # the tool's own limits are what is measured here
            say("PyPI matching", people, programmes, type(fault).__name__)


def made_up(person, column, values):
    word = ((person * 7 + column) * 0x9E3779B97F4A7C15) & MASK
    word = ((word ^ (word >> 30)) * 0xBF58476D1CE4E5B9) & MASK
    word = ((word ^ (word >> 27)) * 0x94D049BB133111EB) & MASK
    word ^= word >> 31
    return min(word % values, (word >> 32) % values)


def exchange(people, groups):
    """anticlust's exchange, in numpy: everybody in turn changes places with whoever improves the score most."""
    import numpy

    sizes = [2, 2, 3, 5, 7]
    starts = numpy.cumsum([0] + sizes[:-1])
    values = numpy.array([[starts[c] + made_up(p, c, v) for c, v in enumerate(sizes)] for p in range(people)])
    group = numpy.arange(people) % groups
    counts = numpy.zeros((groups, sum(sizes)), dtype=numpy.int64)
    for person in range(people):
        counts[group[person], values[person]] += 1
    for person in range(people):
        mine, here = values[person], group[person]
        change = numpy.zeros(people, dtype=numpy.int64)
        for column in range(len(sizes)):
            theirs = values[:, column]
            part = 4 + 2 * (counts[group, mine[column]] - counts[here, mine[column]])
            part += 2 * (counts[here, theirs] - counts[group, theirs])
            change += numpy.where(theirs == mine[column], 0, part)
        change[group == here] = 0
        best = int(change.argmin())
        if change[best] < 0:
            there = group[best]
            counts[here, mine] -= 1
            counts[there, mine] += 1
            counts[there, values[best]] -= 1
            counts[here, values[best]] += 1
            group[person], group[best] = there, here
    total = counts.sum(axis=0)
    return float((counts**2).sum() - (total**2).sum() / groups)


def mixing():
    say("MIXING: data, people, groups, rounds; scores; least conceivable; pairs met; seconds")
    say("(groupselect's own: 48 and 68; anticlust: 20 and 38; by lot: 236 and 245.6)")
    ours_by_size = {}
    for row in ours("mixing", *sys.argv[2:3]):
        ours_by_size.setdefault((row["people"], row["groups"]), row["seconds"])
        say(row["data"], row["people"], row["groups"], row["rounds"], row["scores"], row["bestConceivable"],
            row["pairsMet"], row["seconds"])
    try:
        for people in [500, 2_000, 5_000]:
            seconds, score = timed(lambda: exchange(people, people // 10))
            ratio = ours_by_size.get((people, people // 10), 0) / max(seconds, 1e-9)
            say("exchange as in anticlust (numpy)", people, people // 10, score, round(seconds, 3), "ratio",
                round(ratio, 3))
    except ImportError:
        say("numpy is not installed")


def table_fit(size, most):
    import numpy

    place = numpy.arange(size * size, dtype=numpy.uint64)
    word = place * numpy.uint64(0x9E3779B97F4A7C15)
    word = (word ^ (word >> numpy.uint64(30))) * numpy.uint64(0xBF58476D1CE4E5B9)
    word = (word ^ (word >> numpy.uint64(27))) >> numpy.uint64(16)
    return (1 + word % numpy.uint64(most)).astype(numpy.float64).reshape(size, size)


def made_up_fit(place):
    word = (place * 0x9E3779B97F4A7C15) & MASK
    word = ((word ^ (word >> 30)) * 0xBF58476D1CE4E5B9) & MASK
    return (word ^ (word >> 27)) >> 16


def sparse_table(people, most):
    """The pool of PairingBench.swift: twenty candidates each, as a sparse table of fits."""
    from scipy.sparse import csr_array

    fits, mentors, starts = [], [], [0]
    for mentee in range(people):
        seen, place = set(), mentee * 1_024
        while len(seen) < min(20, people):
            word = made_up_fit(place)
            place += 1
            mentor = word % people
            if mentor in seen:
                continue
            seen.add(mentor)
            mentors.append(mentor)
            fits.append(1 + word // people % most)
        starts.append(len(mentors))
    return csr_array((fits, mentors, starts), shape=(people, people))


def sparse_reference(row):
    """scipy's matching of everybody at most fit, and networkx for the smallest; the same rule as most-served."""
    if row["rule"] != "most-served" or row["pairs"] != row["people"]:
        return []
    try:
        from scipy.sparse.csgraph import min_weight_full_bipartite_matching
    except ImportError:
        return ["scipy is not installed"]
    table = sparse_table(row["people"], row["fits"])
    seconds, (rows, columns) = timed(lambda: min_weight_full_bipartite_matching(table, maximize=True))
    total = int(table[rows, columns].sum())
    told = ["scipy", total, round(seconds, 3), "ratio", round(row["seconds"] / max(seconds, 1e-9), 3)]
    return told + (network_reference(table, row) if row["people"] <= 1_000 else [])


def network_reference(table, row):
    try:
        import networkx
    except ImportError:
        return ["networkx is not installed"]
    graph = networkx.Graph()
    coordinates = table.tocoo()
    graph.add_weighted_edges_from(
        (f"e{i}", f"o{j}", int(fit)) for i, j, fit in zip(coordinates.row, coordinates.col, coordinates.data))
    seconds, _ = timed(lambda: networkx.max_weight_matching(graph, maxcardinality=True))
    return ["networkx", round(seconds, 3), "ratio", round(row["seconds"] / max(seconds, 1e-9), 5)]


def pairing():
    say("PAIRING: people, 20 candidates each, fits up to, rule; pairs, total; seconds; proved; peak MB; references")
    tables = []
    for row in ours("pairing"):
        if row["engine"] == "table":
            tables.append(row)
            continue
        say(row["people"], row["fits"], row["rule"], row["pairs"], row["total"], row["seconds"], row["proved"],
            row["peakMB"], *sparse_reference(row))
    say("TABLES: people, fits up to, total, our seconds; lap.lapjv total, seconds; ratio; scipy seconds; ratio")
    for row in tables:
        say(row["people"], row["fits"], row["total"], row["seconds"], *reference(row))


def reference(row):
    try:
        import lap
        from scipy.optimize import linear_sum_assignment
    except ImportError:
        return ["lap or scipy is not installed"]
    fits = table_fit(row["people"], row["fits"])
    costs = fits.max() - fits
    runs = [timed(lambda: lap.lapjv(costs)) for _ in range(3)]
    seconds, (_, columns, _) = min(runs, key=lambda run: run[0])
    total = int(fits[range(len(columns)), columns].sum())
    scipy_seconds, _ = timed(lambda: linear_sum_assignment(costs))
    return [total, round(seconds, 4), round(row["seconds"] / max(seconds, 1e-9), 2), round(scipy_seconds, 4),
            round(row["seconds"] / max(scipy_seconds, 1e-9), 2)]


if __name__ == "__main__":
    if len(sys.argv) < 2:
        sys.exit(__doc__)
    placement()
    mixing()
    pairing()
