"""No class of motcua is without values that its tests copy, compare and read back."""

import enum

import motcua
import test_calendar
import test_catalogue
import test_dossier
import test_units
import test_values
import test_what_if


def test_there_is_a_value_of_every_class() -> None:
    values = [
        *test_calendar.VALUES,
        *test_catalogue.RECORDS,
        *test_dossier.VALUES,
        *test_units.VALUES,
        *test_values.VALUES,
        *test_what_if.VALUES,
    ]
    classes = {
        cls
        for cls in vars(motcua).values()
        if isinstance(cls, type) and cls.__module__ == "motcua" and not issubclass(cls, enum.Enum)
    }
    # Catalogues, builders, histories, answers with their reasons, and the error: tests of their own.
    no_plain_values = {
        motcua.Catalogue,
        motcua.DeadlineDifference,
        motcua.DeadlinePlan,
        motcua.Evaluation,
        motcua.Explained,
        motcua.InForce,
        motcua.LawBook,
        motcua.MotcuaError,
        motcua.ProcedureBuilder,
        motcua.Regime,
        motcua.Timeline,
    }
    assert classes - {type(value) for value in values} == no_plain_values
