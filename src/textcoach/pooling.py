"""The pool of every engine here, ours and the job engine's."""

from typing import cast

from sqlalchemy.pool import ConnectionPoolEntry, QueuePool


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
