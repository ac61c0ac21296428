# Everything a person or a machine does with this project. `make help` lists it.

NEW_ENOUGH := import sys; sys.exit(sys.version_info < (3, 11))
PYTHONS := python3 python3.13 python3.12 python3.11
PYTHON ?= $(firstword $(foreach name,$(PYTHONS),$(if $(filter 0,$(shell $(name) -c '$(NEW_ENOUGH)' 2>/dev/null; echo $$?)),$(name))) python3)
PREPARE := @$(PYTHON) scripts/bootstrap.py
IN := && .venv/bin

.DEFAULT_GOAL := help
.PHONY: help run test test-fast test-long bench lint format lock contract docs clean

help: ## list what can be made
	@grep -E '^[a-z-]+:.*## ' $(MAKEFILE_LIST) | sed -E 's/^([a-z-]+):.*## /  make \1\t/' | expand -t 20

run: ## run everything: CMS on PORT (8000), frontend on FRONTEND_PORT (4321), worker, scheduler
	$(PREPARE) scripts.run

test: ## every suite, real browser included, on SQLite and on PostgreSQL
	$(PREPARE) scripts.test

test-fast: ## what needs neither a browser nor PostgreSQL
	$(PREPARE) scripts.test --fast

test-long: ## property runs and corpora that take their time
	$(PREPARE) scripts.test --long

bench: ## measure, and print the figures
	$(PREPARE) scripts.bench

lint: ## ruff and mypy
	$(PREPARE) scripts.test --lint

format: ## put the Python files into shape
	$(PREPARE) $(IN)/ruff check --fix .
	$(PREPARE) $(IN)/ruff format .

lock: ## compile requirements.lock anew from pyproject.toml
	$(PREPARE) $(IN)/uv pip compile --universal --python-version 3.11 --quiet --generate-hashes --no-emit-index-url \
		--no-header pyproject.toml --all-extras --group test --group docs --group node --output-file requirements.lock

contract: ## generate frontend_contract/ from the code
	$(PREPARE) $(IN)/altogether contract build

docs: ## build the documentation into build/docs
	$(PREPARE) $(IN)/mkdocs build --strict --site-dir build/docs

clean: ## remove what was built and installed; the database and uploads in var/ stay
	rm -rf .venv .cache build frontend_contract/reference/node_modules frontend_contract/reference/dist
