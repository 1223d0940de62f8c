# SPDX-License-Identifier: AGPL-3.0-or-later
"""Maximin of one instance by the PyPI package sortition-algorithms 0.12 (its leximin needs Gurobi): prints the processor
seconds its solving took, and the smallest probability of the lottery it found.

    python3 Bench/Sortition/reference.py CATEGORIES RESPONDENTS SIZE
"""

import csv, sys, time

import sortition_algorithms as tool
from sortition_algorithms.committee_generation import find_distribution_maximin


def main():
    _, categories, respondents, size = sys.argv
    with open(categories, newline="", encoding="utf-8-sig") as file:
        quotas = list(csv.DictReader(file))
    if "category" in quotas[0]:
        quotas = [{"feature": q["category"], "value": q["feature"], "min": q["min"], "max": q["max"]} for q in quotas]
    with open(respondents, newline="", encoding="utf-8-sig") as file:
        people = list(csv.DictReader(file))
    for number, person in enumerate(people):
        person["row_number"] = str(number + 1)
    settings = tool.Settings(id_column="row_number", columns_to_keep=[], selection_algorithm="maximin")
    features, _, _ = tool.read_in_features(list(quotas[0]), quotas, int(size))
    pool, _ = tool.read_in_people(list(people[0]), people, features, settings)
    begun = time.process_time()
    committees, shares, _ = find_distribution_maximin(features, pool, int(size), [])
    seconds = time.process_time() - begun
    chances = dict.fromkeys(pool, 0.0)
    for committee, share in zip(committees, shares):
        for person in committee:
            chances[person] += share
    print(seconds, min(chances.values()))


if __name__ == "__main__":
    main()
