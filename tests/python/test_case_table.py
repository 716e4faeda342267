import pytest
from case_table import load_cases, unescape


def test_escapes_are_those_of_the_cpp_reader() -> None:
    assert unescape(r"a\u0301\x00\n") == "a\u0301\0\n"
    assert unescape(r"\xc4\x91") == "đ"
    assert unescape(r"\xff") == "\udcff"
    with pytest.raises(ValueError, match="unknown escape"):
        unescape(r"\t")


def test_a_missing_table_is_an_error() -> None:
    with pytest.raises(FileNotFoundError):
        load_cases("no_such_table.csv")
