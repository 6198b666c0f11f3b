"""A property is worked out once for each object."""

import msgspec

from extractors.cached import cached_property


class Counted(msgspec.Struct, frozen=True, dict=True):
    """``asked``: what the property was worked out for."""

    asked: list[int]
    number: int = 1

    @cached_property
    def doubled(self) -> int:
        """Twice the number."""
        self.asked.append(self.number)
        return 2 * self.number


def test_a_property_is_worked_out_once_for_each_object() -> None:
    asked: list[int] = []
    one, two = Counted(asked), Counted(asked, 2)
    assert (one.doubled, two.doubled, one.doubled, two.doubled) == (2, 4, 2, 4)
    assert asked == [1, 2]
    assert Counted.doubled.__doc__ == "Twice the number."
