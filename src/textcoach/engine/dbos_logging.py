"""DBOS's own log, turned into ours: warnings only, and nothing that repeats what a handler raised."""

import logging

import structlog

_log = structlog.get_logger(__name__)
_TOLD_BY_US = ("Exception encountered in background workflow",)


class _Forward(logging.Handler):
    def emit(self, record: logging.LogRecord) -> None:
        text = record.getMessage()
        if not text.startswith(_TOLD_BY_US):
            kind = record.exc_info[0].__name__ if record.exc_info and record.exc_info[0] else None
            _log.log(record.levelno, "engine", detail=text.splitlines()[0] if text else "", error=kind)


def quieten() -> None:
    """Call before DBOS is made: it adds a console handler to its logger only where there is none."""
    logger = logging.getLogger("dbos")
    logger.setLevel(logging.WARNING)
    logger.propagate = False
    if not any(isinstance(handler, _Forward) for handler in logger.handlers):
        logger.addHandler(_Forward(logging.WARNING))
