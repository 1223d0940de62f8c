#!/bin/sh
# SPDX-License-Identifier: AGPL-3.0-or-later
# Builds bench-barometer, makes a virtual environment with the reference tools if it can, and runs both.
set -eu
cd "$(dirname "$0")/../.."
swift build -c release --product bench-barometer
[ -d .venv-bench ] || python3 -m venv .venv-bench
.venv-bench/bin/pip install --quiet numpy segregation red-dwarf || echo "Some reference tools could not be installed."
exec .venv-bench/bin/python Bench/Barometer/barometer.py .build/release/bench-barometer "${1:-10000}"
