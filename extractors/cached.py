"""A property worked out once for each object."""

from collections.abc import Callable
from typing import Any, Generic, Self, TypeVar, overload

T = TypeVar("T")


class cached_property(Generic[T]):
    """As :class:`functools.cached_property`, without the lock that Python 3.11 takes each time: pages have many properties."""

    def __init__(self, work: Callable[[Any], T]) -> None:
        self._work = work
        self.__doc__ = work.__doc__

    def __set_name__(self, owner: type[Any], name: str) -> None:
        self._name = name

    @overload
    def __get__(self, instance: None, owner: type[Any]) -> Self: ...
    @overload
    def __get__(self, instance: object, owner: type[Any]) -> T: ...
    def __get__(self, instance: object | None, owner: type[Any]) -> T | Self:
        # once worked out, the value stands in the object's own namespace, which Python looks in first
        if instance is None:
            return self
        value = instance.__dict__[self._name] = self._work(instance)
        return value
