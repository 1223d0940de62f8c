#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""Times equal shares on public elections, and pabutools on the same files in the same run where it can be imported;
then on made-up elections that grow in voters and in projects, with the most memory that each run used.

Usage: Bench/shares.py [--slow] FOLDER-WITH-PB-FILES        (after: swift build -c release --product shares-bench)
pabutools needs minutes for Add1 on large files; without --slow it is asked only where it answers in seconds.
"""
import os
import random
import subprocess
import sys
import tempfile
import time

HERE = os.path.dirname(os.path.abspath(__file__))
BENCH = os.path.join(HERE, "..", ".build", "release", "shares-bench")
QUICK = {"poland_wieliczka_2023.pb", "Netherlands_Assen_2024.pb"}


def ours(path, runs=3):
    lines = subprocess.run([BENCH, path, str(runs)], capture_output=True, text=True, check=True).stdout.split()
    rows = [line.split(";") for line in lines]
    megabytes = next(int(row[1]) for row in rows if row[0] == "memory")
    return {row[0]: (float(row[1]), int(row[2]), row[3]) for row in rows if len(row) > 3}, megabytes


def theirs(path, rule):
    from pabutools.election import Cost_Sat, parse_pabulib
    from pabutools.rules import method_of_equal_shares

    instance, profile = parse_pabulib(path)
    profile = profile.as_multiprofile()
    more = {"voter_budget_increment": 1} if rule == "add1-exhaustive" else {}
    begun = time.process_time()
    winners = method_of_equal_shares(instance, profile, sat_class=Cost_Sat, **more)
    return time.process_time() - begun, len(winners), str(sum(p.cost for p in winners))


def made(path, voters, projects):
    """An approval election: the first projects are the popular ones, costs vary, the budget is a third of them all."""
    chance = random.Random(1)
    costs = [chance.randrange(5, 200) * 1000 for _ in range(projects)]
    with open(path, "w") as file:
        file.write(f"META\nkey;value\nnum_projects;{projects}\nnum_votes;{voters}\nbudget;{sum(costs) // 3}\n")
        file.write("vote_type;approval\nrule;greedy\nPROJECTS\nproject_id;cost\n")
        file.writelines(f"{place + 1};{cost}\n" for place, cost in enumerate(costs))
        file.write("VOTES\nvoter_id;vote\n")
        for voter in range(voters):
            chosen = {1 + int(projects * chance.random() ** 1.5) for _ in range(chance.randrange(1, 11))}
            file.write(f"{voter};{','.join(map(str, sorted(chosen)))}\n")


def grown():
    for voters, projects in [(1_000, 100), (10_000, 100), (100_000, 100), (1_000_000, 100), (10_000, 200), (10_000, 400)]:
        with tempfile.TemporaryDirectory() as folder:
            path = os.path.join(folder, "made.pb")
            made(path, voters, projects)
            rows, megabytes = ours(path, runs=1)
        times = "  ".join(f"{rule} {rows[rule][0]:.3f} s" for rule in ("reading", "greedy", "none", "add1", "add1u"))
        print(f"grown: {voters} voters, {projects} projects  {times}  <= {megabytes} MiB", flush=True)


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
        rows, megabytes = ours(path)
        for rule, (seconds, count, cost) in rows.items():
            line = f"  {rule:18} {seconds * 1000:9.2f} ms  {count:6} winners  {cost:>12}"
            asked = rule == "none" or (rule == "add1-exhaustive" and (slow or name in QUICK))
            if pabutools and asked:
                other, their_count, their_cost = theirs(path, rule)
                line += f"   pabutools {other:8.3f} s ({their_count}, {their_cost})  ratio {other / seconds:8.0f}"
            print(line, flush=True)
        print(f"  most memory {megabytes} MiB", flush=True)
    grown()


if __name__ == "__main__":
    main()
