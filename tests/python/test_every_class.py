"""No class of motcua is without values that its tests copy, compare and read back."""

import enum

import motcua
import motcua.exchange
import motcua.papers
import test_calendar
import test_catalogue
import test_dossier
import test_exchange
import test_letters
import test_papers
import test_reports
import test_units
import test_values
import test_what_if


def test_there_is_a_value_of_every_class() -> None:
    values = [
        *test_calendar.VALUES,
        *test_catalogue.RECORDS,
        *test_dossier.VALUES,
        *test_exchange.VALUES,
        *test_letters.VALUES,
        *test_papers.VALUES,
        *test_reports.VALUES,
        *test_units.VALUES,
        *test_values.VALUES,
        *test_what_if.VALUES,
    ]
    classes = {
        cls
        for module in (motcua, motcua.exchange, motcua.papers)
        for cls in vars(module).values()
        if isinstance(cls, type)
        and cls.__module__ == module.__name__
        and not issubclass(cls, enum.Enum)
    }
    # Catalogues, builders, histories, answers with their reasons, the error, what papers are made
    # from and end in, and what octets are read into and written by: tests of their own.
    no_plain_values = {
        motcua.Catalogue,
        motcua.DeadlineDifference,
        motcua.DeadlinePlan,
        motcua.DossierTally,
        motcua.Evaluation,
        motcua.EvaluationTable,
        motcua.Explained,
        motcua.InForce,
        motcua.LawBook,
        motcua.MotcuaError,
        motcua.ProcedureBuilder,
        motcua.Regime,
        motcua.Timeline,
        motcua.exchange.BatchFileReading,
        motcua.exchange.BatchFileWriter,
        motcua.exchange.DossierScan,
        motcua.exchange.DossierTable,
        motcua.exchange.Inbox,
        motcua.exchange.Received,
        motcua.exchange.StreamReading,
        motcua.exchange.UnknownFields,
        motcua.papers.BulkFailure,
        motcua.papers.BulkReport,
        motcua.papers.Document,
        motcua.papers.FieldName,
        motcua.papers.FormSource,
        motcua.papers.LetterSource,
        motcua.papers.StyleSheet,
        motcua.papers.Template,
        motcua.papers.TemplateSet,
        motcua.papers.TextTemplate,
    }
    assert classes - {type(value) for value in values} == no_plain_values
