#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""Times equal shares on public elections, and pabutools on the same files in the same run where it can be imported.

Usage: Bench/shares.py [--slow] FOLDER-WITH-PB-FILES        (after: swift build -c release --product shares-bench)
pabutools needs minutes for Add1 on large files; without --slow it is asked only where it answers in seconds.
"""
import os
import subprocess
import sys
import time

HERE = os.path.dirname(os.path.abspath(__file__))
BENCH = os.path.join(HERE, "..", ".build", "release", "shares-bench")
QUICK = {"poland_wieliczka_2023.pb", "Netherlands_Assen_2024.pb"}


def ours(path):
    lines = subprocess.run([BENCH, path, "3"], capture_output=True, text=True, check=True).stdout.split()
    rows = [line.split(";") for line in lines]
    return {row[0]: (float(row[1]), int(row[2]), row[3]) for row in rows}


def theirs(path, rule):
    from pabutools.election import Cost_Sat, parse_pabulib
    from pabutools.rules import method_of_equal_shares

    instance, profile = parse_pabulib(path)
    profile = profile.as_multiprofile()
    more = {"voter_budget_increment": 1} if rule == "add1-exhaustive" else {}
    begun = time.process_time()
    winners = method_of_equal_shares(instance, profile, sat_class=Cost_Sat, **more)
    return time.process_time() - begun, len(winners), str(sum(p.cost for p in winners))


def main():
    slow = "--slow" in sys.argv
    folder = [a for a in sys.argv[1:] if not a.startswith("--")][0]
    try:
        import pabutools  # noqa: F401
    except ImportError:
        pabutools = None
        print("pabutools is not installed here: no ratios (pip install pabutools in a virtual environment)")
    for name in sorted(n for n in os.listdir(folder) if n.endswith(".pb")):
        path = os.path.join(folder, name)
        print(name)
        for rule, (seconds, count, cost) in ours(path).items():
            line = f"  {rule:18} {seconds * 1000:9.2f} ms  {count:6} winners  {cost:>12}"
            asked = rule == "none" or (rule == "add1-exhaustive" and (slow or name in QUICK))
            if pabutools and asked:
                other, their_count, their_cost = theirs(path, rule)
                line += f"   pabutools {other:8.3f} s ({their_count}, {their_cost})  ratio {other / seconds:8.0f}"
            print(line, flush=True)


if __name__ == "__main__":
    main()
