# SPDX-License-Identifier: AGPL-3.0-or-later
"""Sets the barometer's engines beside PySAL's segregation and red-dwarf, in one run: barometer.py BENCH [TABLES]."""
import json
import subprocess
import sys
import tempfile
import time

import numpy as np

bench = sys.argv[1]
tables = sys.argv[2] if len(sys.argv) > 2 else "10000"
folder = tempfile.mkdtemp()


def ours(*arguments):
    return json.loads(subprocess.run([bench, *arguments], capture_output=True, text=True, check=True).stdout)


def steady(work, runs):
    """The least of several runs, after one that is thrown away."""
    if runs > 1:
        work()
    times = []
    for _ in range(runs):
        begun = time.perf_counter()
        result = work()
        times.append(time.perf_counter() - begun)
    return min(times), result


def indices():
    generator = np.random.default_rng(1)
    for units in (1_000, 10_000, 100_000):
        shares = generator.dirichlet(np.array([8, 4, 3, 2, 2, 1, 1, 0.5]), units)
        counts = generator.poisson(shares * 200)
        file = f"{folder}/units{units}.csv"
        np.savetxt(file, counts, fmt="%d", delimiter=",", header="a,b,c,d,e,f,g,h", comments="")
        line = ours("indices", file)
        try:
            import pandas
            from segregation.multigroup import MultiInfoTheory

            frame = pandas.DataFrame(counts, columns=list("abcdefgh"))
            theirs, h = steady(lambda: MultiInfoTheory(frame, list("abcdefgh")).statistic, 5)
            line |= {"pysal_H_seconds": theirs, "same_H": bool(abs(h - line["H"]) < 1e-9)}
        except ImportError:
            line["pysal_H_seconds"] = None
        print(json.dumps(line), flush=True)


def opinions():
    generator = np.random.default_rng(2)
    for people, statements, share, runs in ((1_000, 200, 0.25, 3), (10_000, 400, 0.25, 1)):
        camp = generator.integers(0, 3, people)
        mean = generator.normal(0, 1, (3, statements))
        leaning = mean[camp] + generator.normal(0, 1, (people, statements))
        votes = np.where(leaning > 0.4, 1, np.where(leaning < -0.4, -1, 0))
        rows, columns = np.nonzero(generator.random((people, statements)) < share)
        log = np.stack([rows, columns, votes[rows, columns], np.arange(len(rows))], 1)
        file = f"{folder}/votes{people}.csv"
        np.savetxt(file, log, fmt="%d", delimiter=",", header="person,statement,vote,time", comments="")
        line = ours("opinions", file)
        try:
            from reddwarf.implementations.polis import run_pipeline

            records = [
                {"participant_id": int(p), "statement_id": int(s), "vote": int(v), "modified": int(t)}
                for p, s, v, t in log
            ]
            theirs, found = steady(lambda: run_pipeline(votes=records, random_state=1), runs)
            line |= {
                "reddwarf_seconds": theirs,
                "times_faster": theirs / line["seconds"],
                "reddwarf_groups": int(found.clusterer.n_clusters),
            }
        except ImportError:
            line["reddwarf_seconds"] = None
        print(json.dumps(line), flush=True)


def large():
    for leaves in ((3, 4, 4), (5, 5, 5), (7, 7, 7), (9, 9, 9), (11, 10, 11), (19, 9, 19)):
        print(json.dumps(ours("large", *map(str, leaves))), flush=True)


indices()
opinions()
large()
print(json.dumps(ours("disclosure", tables)), flush=True)
