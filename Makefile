# Everything a newcomer needs: `make demo`, then `make test`. Python 3.11 or newer and make are enough;
# uv is used where it is installed.
PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
READY := $(VENV)/.ready
UV := $(shell command -v uv 2>/dev/null)
CODE := src agents messaging migrations scripts tests benchmarks

# The tests start the service some hundred times, which takes twice as long where Python may keep no compiled modules.
unexport PYTHONDONTWRITEBYTECODE

.PHONY: help install demo serve test test-long test-wire test-crash test-schemathesis check format bench lock clean

help:
	@echo "make demo    ten days with two athletes, no key and no account needed"
	@echo "make serve   run your own service (web, clock and worker in one process)"
	@echo "make test    everything a change must pass"
	@echo "make test-long   200 athletes live a year on the clock, 2,000 train for half of one (about an hour)"
	@echo "make test-wire SPEC=...  our requests against a mock of Twilio's OpenAPI description (npm and node needed)"
	@echo "make test-crash  kill the service at every point of its flows"
	@echo "make test-schemathesis  the API against everything that schemathesis can make of its description (half an hour)"
	@echo "make check   format, lint, types, layers, dead code, migrations"
	@echo "make bench   speed, as ratios against a baseline"
	@echo "make lock    renew requirements.lock"

install: $(READY)

$(READY): requirements.lock pyproject.toml
ifdef UV
	uv venv --quiet --allow-existing --python '>=3.11' $(VENV)
	VIRTUAL_ENV=$(VENV) uv pip sync --quiet --require-hashes requirements.lock
	VIRTUAL_ENV=$(VENV) uv pip install --quiet --no-deps --no-build-isolation --editable .
else
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' || \
		{ echo "textcoach needs Python 3.11 or newer: try make PYTHON=python3.11" >&2; exit 2; }
	$(PYTHON) -m venv $(VENV)
	@echo "Installing the pinned packages (a minute or two the first time)..."
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --require-hashes --requirement requirements.lock
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --no-deps --no-build-isolation --editable .
endif
	@touch $(READY)

demo: $(READY)
	$(BIN)/textcoach demo

serve: $(READY)
	$(BIN)/textcoach db upgrade
	$(BIN)/textcoach serve

test: $(READY)
	$(BIN)/python -m pytest -q -n 2

# TEXTCOACH_TEST_YEAR_ATHLETES and TEXTCOACH_TEST_YEAR_DAYS make it shorter.
test-long: $(READY)
	$(BIN)/python -m pytest -q -n 2 -rP tests/long

# The description is Twilio's own (twilio/twilio-oai, spec/json/twilio_api_v2010.json) and no part of this project.
test-wire: $(READY)
	TEXTCOACH_TEST_WIRE_SPEC="$(SPEC)" $(BIN)/python -m pytest -q tests/wire/test_wire.py

# Every point of every flow, on both databases (CRASH=each: of most flows on one); `make test` kills at a few.
CRASH ?= all
test-crash: $(READY)
	TEXTCOACH_TEST_CRASH=$(CRASH) $(BIN)/python -m pytest -q -n 3 tests/crash

# Every value of every field, and two hundred requests more for each route, anew each time; `make test` sends a part.
test-schemathesis: $(READY)
	TEXTCOACH_TEST_SCHEMATHESIS=deep $(BIN)/python -m pytest -q -rP tests/api/test_schemathesis.py

check: $(READY)
	$(BIN)/ruff format --check $(CODE)
	$(BIN)/ruff check $(CODE)
	$(BIN)/mypy
	$(BIN)/basedpyright
	$(BIN)/lint-imports
	$(BIN)/vulture
	@rm -rf .check && mkdir .check
	TEXTCOACH_DATABASE_URL=sqlite:///.check/empty.sqlite $(BIN)/textcoach db upgrade
	TEXTCOACH_DATABASE_URL=sqlite:///.check/empty.sqlite $(BIN)/textcoach db check

format: $(READY)
	$(BIN)/ruff format $(CODE)
	$(BIN)/ruff check --fix $(CODE)

bench: $(READY)
	$(BIN)/python -m benchmarks

# Both ways make the same kind of file: every version pinned, every file hashed, no address of an index.
lock:
ifdef UV
	uv pip compile --quiet --universal --python-version 3.11 --extra dev --generate-hashes --no-emit-index-url \
		--no-emit-find-links --no-header --output-file requirements.lock pyproject.toml
else
	$(PYTHON) -m venv $(VENV)
	$(BIN)/python -m pip install --quiet 'pip-tools>=7.5'
	$(BIN)/pip-compile --quiet --extra dev --generate-hashes --allow-unsafe --no-emit-index-url --no-emit-trusted-host \
		--no-emit-find-links --no-header --strip-extras --output-file requirements.lock pyproject.toml
endif

clean:
	rm -rf $(VENV) .demo .check .mypy_cache .ruff_cache .pytest_cache .hypothesis
