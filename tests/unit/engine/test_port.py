"""What compiled tests are."""

import pytest

from standards_lint.engine.port import HOLDS, constant
from standards_lint.packs.spec import Comparison, Op, Ref


def test_a_compiled_test_compares_with_one_value():
    assert [constant(Comparison("a", Op.EQ, value)) for value in ("x", 3, False)] == ["x", 3, False]
    for value in (("x", "y"), Ref("s", "key")):
        with pytest.raises(TypeError, match="which is not one value"):
            constant(Comparison("a", Op.EQ, value))


def test_every_operator_but_the_list_has_a_meaning():
    assert set(HOLDS) == set(Op) - {Op.IN}
