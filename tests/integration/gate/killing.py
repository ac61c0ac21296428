"""A process that dies at a chosen statement, and leaves to the database what it was doing."""

import os
import traceback
from collections.abc import Callable
from typing import Any

from django.db import connection

DIED, FAULTY = 9, 1


class Died(BaseException):
    """The end of a process, where the database lives in its memory and cannot outlive it."""


def dying_at(statement: int, end: Callable[[], None]) -> Callable[..., Any]:
    """An execute wrapper that ends the process before its n-th statement."""
    left = statement

    def count(execute: Any, sql: Any, params: Any, many: Any, context: Any) -> Any:
        nonlocal left
        if left == 0:
            end()
        left -= 1
        return execute(sql, params, many, context)

    return count


def do_and_die(work: Callable[[], object], statement: int) -> None:
    """Do something in a process that dies before its n-th statement, or comes to its end before that.

    Where the database is a server, the process is real and dies without a word; a database in memory would die with
    it, so there the work is broken off by what no code catches.
    """
    if connection.vendor == "postgresql":
        _in_a_process_of_its_own(work, statement)
        return
    try:
        with connection.execute_wrapper(dying_at(statement, _die)):
            work()
    except Died:
        pass


def _die() -> None:
    raise Died


def _in_a_process_of_its_own(work: Callable[[], object], statement: int) -> None:
    connection.close()  # or both would speak on one line
    child = os.fork()
    if child == 0:
        code = 0
        try:
            with connection.execute_wrapper(dying_at(statement, lambda: os._exit(DIED))):
                work()
        except BaseException:
            traceback.print_exc()
            code = FAULTY
        finally:
            os._exit(code)
    _, status = os.waitpid(child, 0)
    assert os.waitstatus_to_exitcode(status) in {0, DIED}
