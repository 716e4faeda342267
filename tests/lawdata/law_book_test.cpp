/// LawBook::evaluate over every procedure there is. It reads of a record only what a dossier needs;
/// the oracle reads all of it.
#include <motcua/lawbook/calendars.hpp>
#include <motcua/lawbook/law_book.hpp>
#include <motcua/obligations/obligations.hpp>

#include <optional>
#include <set>
#include <string>
#include <utility>
#include <vector>

#include <gtest/gtest.h>

#include "support/event_words.hpp"

namespace motcua {
namespace {

using test::moment;

/// What does not follow from the events alone.
void expect_as_the_whole_record_says(const LawBook& book, const Dossier& dossier) {
  const Date day = to_date(dossier.events.front().time);
  const Evaluation fast = book.evaluate(dossier, moment("2026-12-01T08:00")).value();
  const Procedure record = book.catalogue().at(dossier.identity.procedure, day).value();
  const Regime regime = book.rules().at(day, &record.code).value();

  const Result<TimeLimit> limit =
      time_limit_of(record, {dossier.identity.case_number, dossier.identity.channel, Area::kAny});
  EXPECT_EQ(fast.limit, limit ? *limit : TimeLimit{});
  EXPECT_EQ(fast.limit_failure, limit ? std::nullopt : std::optional(limit.error()));
  EXPECT_EQ(fast.validity_assumed, !validity_is_known(record, day));
  std::vector<Violation> violations = validate(dossier.events, regime).violations;
  for (Violation& beyond : check_against_procedure(dossier, record, regime)) {
    violations.push_back(std::move(beyond));
  }
  EXPECT_EQ(fast.violations, violations);
}

TEST(LawBook, ReadsOfARecordWhatTheWholeRecordSays) {
  // Some limits are years.
  const LawBook book = LawBook::embedded().with_calendar(
      civil_service_calendar({.predicted = true}, make_date(2060, 12, 31).value()).value());
  Dossier plain{.identity = {.procedure = ProcedureCode::parse("1.001193").value()}};
  plain.events = test::read_events("received@2026-11-02T08:00");
  Dossier asked = plain;
  asked.events = test::read_events(
      "received@2026-11-02T08:00 supplement_requested@2026-11-03T08:00 "
      "fee_demanded@2026-11-04T08:00");
  asked.events[1].papers = {"Sổ hộ khẩu"};
  int known = 0;
  for (const ProcedureCode& code : book.catalogue().codes()) {
    if (!book.catalogue().at(code, to_date(plain.events.front().time))) continue;
    ++known;
    for (Dossier* dossier : {&plain, &asked}) {
      dossier->identity.procedure = code;
      for (const Channel channel : {Channel::kInPerson, Channel::kOnline}) {
        dossier->identity.channel = channel;
        expect_as_the_whole_record_says(book, *dossier);
      }
    }
    if (HasFailure()) FAIL() << code.text();
  }
  EXPECT_GT(known, 2'500);
}

TEST(LawBook, TellsWhatIsAskedBeyondTheList) {
  Dossier dossier{.identity = {.procedure = ProcedureCode::parse("1.001193").value()}};
  dossier.events = test::read_events(
      "received@2026-11-02T08:00 supplement_requested@2026-11-03T08:00");
  dossier.events[1].papers = {"Giấy xác nhận độc thân"};
  const Evaluation evaluation =
      LawBook::embedded().evaluate(dossier, moment("2026-11-04T08:00")).value();
  ASSERT_EQ(evaluation.violations.size(), 1U);
  EXPECT_EQ(evaluation.violations.front().code, Errc::kPaperOutsideList);
}

TEST(LawBook, TheReceiptTellsInputsApart) {
  Dossier dossier{.identity = {.procedure = ProcedureCode::parse("1.001193").value()}};
  dossier.events = test::read_events("received@2026-11-02T08:00 fee_paid@2026-11-02T08:00");
  const LawBook book = LawBook::embedded();
  const auto print = [&](auto&& change) {
    Dossier changed = dossier;
    change(changed);
    return book.evaluate(changed, moment("2026-11-04T08:00")).value().receipt.input;
  };
  const LocalTime later = moment("2026-11-03T08:00");
  const std::set<std::string> prints = {
      print([](Dossier&) {}),
      print([](Dossier& d) { d.events[0].office = "a"; }),
      print([](Dossier& d) { d.events[0].reason = "a"; }),
      print([](Dossier& d) { d.events[0].to = "a"; }),
      print([](Dossier& d) { d.events[0].papers = {"a"}; }),
      print([](Dossier& d) { d.events[0].papers = {"a", ""}; }),
      print([](Dossier& d) { d.events[0].papers_in_database = {"a"}; }),
      print([&](Dossier& d) { d.events[0].due = later; }),
      print([&](Dossier& d) { d.events[1].due = later; }),
      print([](Dossier& d) { d.events[1].amount = 0; }),
      print([](Dossier& d) { d.events[1].amount.reset(); }),
      print([](Dossier& d) { d.events[1].number = 0; }),
      print([](Dossier& d) { d.events[1].channel = Channel::kInPerson; }),
      print([](Dossier& d) { d.events[1].role = ActorRole::kOther; }),
      print([](Dossier& d) { d.events[1].outside_one_stop_shop = true; }),
      print([](Dossier& d) { d.events[1].law = LawRef::parse("118/2025/NĐ-CP").value(); }),
      print([](Dossier& d) { d.events.pop_back(); }),
      print([](Dossier& d) { d.identity.non_territorial = true; }),
  };
  EXPECT_EQ(prints.size(), 18U);
}

}  // namespace
}  // namespace motcua
