"""A property that is worked out once.

``functools.cached_property`` takes a lock at each first access until Python 3.12; with thousands of small nodes a
Document that lock is most of the work. A tree is built and read by one thread, so none is needed.
"""

from collections.abc import Callable
from typing import Any, Generic, TypeVar, overload

Value = TypeVar("Value")


class lazy(Generic[Value]):  # used as a decorator, like property
    """Decorate a method without arguments: its result replaces it on the instance."""

    def __init__(self, work_out: Callable[[Any], Value]) -> None:
        self.work_out = work_out
        self.name = work_out.__name__
        self.__doc__ = work_out.__doc__

    @overload
    def __get__(self, instance: None, owner: type) -> "lazy[Value]": ...

    @overload
    def __get__(self, instance: object, owner: type) -> Value: ...

    def __get__(self, instance: object | None, owner: type) -> "Value | lazy[Value]":
        if instance is None:
            return self
        value = instance.__dict__[self.name] = self.work_out(instance)
        return value
