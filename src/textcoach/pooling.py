"""The pool of every engine here, ours and the job engine's."""

import time
from typing import Any, cast

from sqlalchemy import Engine, event
from sqlalchemy.exc import InvalidatePoolError
from sqlalchemy.pool import ConnectionPoolEntry, PoolProxiedConnection, QueuePool

_RESTED = 2.0
_GIVEN_BACK = "textcoach_given_back"


class EndingPool(QueuePool):
    """Ends with ``dispose()``: what a thread still at work has out, or takes out afterwards, is closed when it gives it
    back. SQLAlchemy's own pool puts it by for the next one, who never comes, and it stays open until it is collected.
    """

    _over = False

    def dispose(self) -> None:
        self._over = True
        super().dispose()

    def recreate(self) -> "EndingPool":
        """An engine that is disposed of goes on with this one."""
        pool = cast("EndingPool", super().recreate())
        pool._over = self._over
        return pool

    def _do_return_conn(self, record: ConnectionPoolEntry) -> None:
        over = self._over
        if over:
            record.close()
        super()._do_return_conn(record)
        if self._over and not over:
            # It was disposed of just now, maybe before this one was back in it.
            super().dispose()


def ask_the_rested(engine: Engine) -> None:
    """A connection that nobody used for two seconds is asked whether it is still there before it is given out, and
    replaced where it isn't: SQLAlchemy's own pre-ping asks at each use, which is a sixth of what a short transaction
    costs. A server that went away within those seconds is an error once, after which all its connections are new."""

    def given_back(_connection: Any, record: ConnectionPoolEntry) -> None:
        record.info[_GIVEN_BACK] = time.monotonic()

    def given_out(connection: Any, record: ConnectionPoolEntry, _proxy: PoolProxiedConnection) -> None:
        since = record.info.get(_GIVEN_BACK)
        if since is None or time.monotonic() - since < _RESTED:
            return
        try:
            alive = engine.dialect.do_ping(connection)
        except engine.dialect.loaded_dbapi.Error as error:
            if not engine.dialect.is_disconnect(error, connection, None):
                raise
            alive = False
        if not alive:
            raise InvalidatePoolError

    event.listen(engine, "checkin", given_back)
    event.listen(engine, "checkout", given_out)
