# SPDX-License-Identifier: AGPL-3.0-or-later
# What the project can do. Each target is one script in scripts/; read there how.
.DEFAULT_GOAL := help
.PHONY: help run test check bench setup clean

help: ## say what can be done here
	@echo "Bland Dig: software with which a city keeps the promise of its inclusion policy."
	@echo
	@grep -E '^[a-z]+:.*## ' $(MAKEFILE_LIST) | sed -E 's/^([a-z]+):.*## (.*)/  make \1\t\2/' | expand -t 16

run: ## build and open a made-up Copenhagen on http://localhost:8080
	@scripts/run

test: ## run every test: rules, stores, pages, a real browser; the last line counts them
	@scripts/test

check: ## before a commit: format, layers, warnings and the fast tests
	@scripts/check

bench: ## measure pages per second and memory beside the bare framework, then the engines
	@scripts/bench
	@scripts/bench-engines

setup: ## install what run and test need and this machine has not
	@scripts/setup test

clean: ## remove everything that was built; your data stays
	@rm -rf .build .venv-browser
