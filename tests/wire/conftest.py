"""Run by `make test-wire` alone, which names the file: it installs a mock from npm."""

collect_ignore = ["test_wire.py"]
