#!/bin/sh
# SPDX-License-Identifier: Apache-2.0
# Builds bench-people, makes a virtual environment with the reference tools if it can, and runs both.
set -eu
cd "$(dirname "$0")/../.."
swift build -c release --product bench-people
[ -d .venv-bench ] || python3 -m venv .venv-bench
.venv-bench/bin/pip install --quiet numpy scipy lap matching networkx || echo "Some reference tools could not be installed."
exec .venv-bench/bin/python Bench/People/people.py .build/release/bench-people \
  ${1:-../shared/data/mixing/100i_4j_3k_3d_data.csv}
