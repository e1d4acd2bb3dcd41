# Two commands are all a newcomer needs: `make demo` and `make test`.
VENV := .venv
PYTHON ?= python3
BIN := $(VENV)/bin
PIP_INSTALL := $(BIN)/python -m pip install --quiet --disable-pip-version-check --constraint constraints.txt

.PHONY: demo test check install compiled lint clean
.DEFAULT_GOAL := demo

$(BIN)/python:
	$(PYTHON) -m venv $(VENV)

$(VENV)/.installed: pyproject.toml constraints.txt | $(BIN)/python
	$(PIP_INSTALL) --editable .
	@touch $@

$(VENV)/.installed-test: pyproject.toml constraints.txt | $(BIN)/python
	$(PIP_INSTALL) --editable '.[test]'
	@touch $@ $(VENV)/.installed

install: $(VENV)/.installed

# The same program with its reader compiled, in an environment of its own: needs a C compiler and some minutes.
compiled:
	$(PYTHON) -m venv $(VENV)-compiled
	rm -rf build
	CLAIMTRACK_COMPILE=2 PIP_CONSTRAINT=constraints.txt $(VENV)-compiled/bin/python -m pip install --quiet \
	  --disable-pip-version-check --force-reinstall .

demo: $(VENV)/.installed
	$(BIN)/claimtrack demo

lint: $(VENV)/.installed-test
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy
	$(BIN)/lint-imports

test: lint
	$(BIN)/python -m pytest -n 2

check: test

clean:
	rm -rf $(VENV) $(VENV)-compiled build *.egg-info
