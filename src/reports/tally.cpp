#include <motcua/reports/tally.hpp>

#include <algorithm>
#include <chrono>
#include <initializer_list>
#include <map>
#include <utility>

#include "reports/marks_internal.hpp"
#include "reports/tally_rep_internal.hpp"
#include "reports/words_internal.hpp"

MOTCUA_BEGIN_NAMESPACE
namespace reports_internal {
namespace {

constexpr Words kReceptionWords[] = {
    {"online_end_to_end", "trực tuyến toàn trình"},
    {"online_partial", "trực tuyến một phần"},
    {"online_other", "trực tuyến khác"},
    {"public_post", "bưu chính công ích"},
    {"in_person", "trực tiếp"},
};

constexpr Words kDimensionWords[] = {
    {"field", "lĩnh vực"},
    {"office", "đơn vị"},
    {"procedure", "thủ tục"},
    {"reception", "hình thức tiếp nhận"},
};

constexpr Words kMeasureWords[] = {
    {"received_online_end_to_end", "tiếp nhận trực tuyến toàn trình"},
    {"received_online_partial", "tiếp nhận trực tuyến một phần"},
    {"received_online_other", "tiếp nhận trực tuyến khác"},
    {"received_by_post", "tiếp nhận qua bưu chính công ích"},
    {"received_in_person", "tiếp nhận trực tiếp"},
    {"carried_over", "từ kỳ trước chuyển qua"},
    {"settled_early", "đã giải quyết trước hạn"},
    {"settled_on_time", "đã giải quyết đúng hạn"},
    {"settled_late_with_apology", "đã giải quyết quá hạn, đã có văn bản xin lỗi"},
    {"settled_late_without_apology", "đã giải quyết quá hạn, chưa có văn bản xin lỗi"},
    {"settled_unknown", "đã giải quyết, không xác định được hạn"},
    {"pending_in_time", "đang giải quyết trong hạn"},
    {"pending_late_with_apology", "đang giải quyết quá hạn, đã có văn bản xin lỗi"},
    {"pending_late_without_apology", "đang giải quyết quá hạn, chưa có văn bản xin lỗi"},
    {"pending_unknown", "đang giải quyết, không xác định được hạn"},
    {"index_settled_on_time", "theo chỉ số 2.1: đã giải quyết trước, đúng hạn"},
    {"index_settled_late", "theo chỉ số 2.1: đã giải quyết quá hạn"},
    {"index_pending_in_time", "theo chỉ số 2.1: đang giải quyết trong hạn"},
    {"index_pending_late", "theo chỉ số 2.1: đang giải quyết quá hạn"},
    {"index_unknown", "theo chỉ số 2.1: không xác định được hạn"},
    {"supplemented", "có yêu cầu bổ sung"},
    {"supplemented_again", "yêu cầu bổ sung quá một lần"},
    {"reappointed", "xin lỗi và hẹn lại"},
    {"reappointed_again", "hẹn lại quá một lần"},
    {"extended", "gia hạn theo luật"},
    {"refused", "từ chối sau thẩm định"},
    {"withdrawn", "rút hồ sơ"},
    {"stopped", "dừng giải quyết"},
    {"closed", "đóng hồ sơ vì không bổ sung"},
    {"letter_owed", "phải gửi thư"},
    {"letter_given", "đã gửi thư"},
    {"not_received", "không được tiếp nhận"},
    {"awaiting_reception", "chờ tiếp nhận"},
    {"unreadable", "dữ liệu không đọc được"},
};

std::int32_t minute_of(const std::optional<LocalTime>& time) {
  return time ? minute_number(*time) : batch::kMissing;
}

std::int32_t earliest(std::initializer_list<std::optional<LocalTime>> times) {
  std::optional<LocalTime> first;
  for (const std::optional<LocalTime>& time : times) {
    if (time && (!first || *time < *first)) first = time;
  }
  return minute_of(first);
}

DossierFacts facts_of(const ReportedDossier& dossier) {
  const DossierView& view = dossier.view;
  DossierFacts facts;
  facts.state = view.state;
  facts.received = minute_of(view.received);
  facts.settled = earliest({view.decided, view.returned, view.ended});
  facts.letter_given = minute_of(view.letter_given);
  facts.decree = dossier.deadline.decree.timeliness;
  facts.index = dossier.deadline.index.timeliness;
  facts.supplements = static_cast<int>(view.supplements.size());
  facts.apologies = static_cast<int>(std::ranges::count(
      view.reappointments, false, [](const Reappointment& each) { return each.by_law; }));
  facts.extended = std::ranges::any_of(view.reappointments,
                                       [](const Reappointment& each) { return each.by_law; });
  facts.refused = view.refused.has_value();
  facts.letter_owed = dossier.letter_owed.has_value();
  facts.reception = dossier.reception;
  return facts;
}

/// Numbers groups in the order in which they are met.
class Numbering {
 public:
  explicit Numbering(std::vector<Group>& groups) : groups_(groups) {}

  std::uint16_t number_of(const Group& group) {
    if (group.name.empty() && group.code.empty()) return kNoGroup;
    const auto [at, is_new] = numbers_.emplace(std::pair(group.name, group.code), groups_.size());
    if (is_new) groups_.push_back(group);
    return at->second < kNoGroup ? static_cast<std::uint16_t>(at->second) : kNoGroup;
  }

 private:
  std::vector<Group>& groups_;
  std::map<std::pair<std::string, std::string>, std::size_t> numbers_;
};

/// Working days after `from`, until `to`.
std::uint16_t days_between(const WorkCalendar& calendar, LocalTime from, LocalTime to) {
  const Result<int> counted = calendar.count_working_days(to_date(from), to_date(to));
  return counted ? days_of(*counted) : kNoDays;
}

LocalTime moment_of(std::int32_t minute) { return LocalTime(std::chrono::minutes{minute}); }

template <typename T>
void append(std::vector<T>& to, const std::vector<T>& from) {
  to.insert(to.end(), from.begin(), from.end());
}

}  // namespace

Sieve::Sieve(const TallyRep& rep, const DossierFilter& filter)
    : rep_(rep),
      filter_(filter),
      received_week_(week_of(filter.received_week)),
      settled_week_(week_of(filter.settled_week)) {}

std::optional<Sieve::Week> Sieve::week_of(std::optional<Date> monday) {
  using std::chrono::days;
  using std::chrono::minutes;
  if (!monday) return std::nullopt;
  const std::int64_t first = minutes(monday->time_since_epoch()).count();
  return Week{first, first + minutes(days{7}).count() - 1};
}

bool Sieve::has_letter(std::size_t row) const noexcept {
  const auto kind = static_cast<std::uint8_t>(*filter_.letter);
  const auto is = [&](Measure measure, const std::vector<std::uint8_t>& column) {
    return (filter_.any.empty() || filter_.any.contains(measure)) &&
           rep_.measures[row].contains(measure) && TallyRep::letter(column, row) == kind;
  };
  return is(Measure::kLetterOwed, rep_.letters_owed) ||
         is(Measure::kLetterGiven, rep_.letters_given);
}

bool Sieve::passes(std::size_t row) const noexcept {
  const Measures measures = rep_.measures[row];
  if (!filter_.any.empty() && !measures.intersects(filter_.any)) return false;
  if (!measures.contains(filter_.all)) return false;
  const auto is_of = [&](const std::optional<std::uint16_t>& group,
                         const std::vector<std::uint16_t>& column) {
    return !group || *group == TallyRep::group(column, row);
  };
  if (!is_of(filter_.field, rep_.fields) || !is_of(filter_.office, rep_.offices) ||
      !is_of(filter_.procedure, rep_.procedures)) {
    return false;
  }
  if (filter_.reception && *filter_.reception != rep_.reception(row)) return false;
  if (filter_.letter && !has_letter(row)) return false;
  if (filter_.working_days_late && (rep_.working_days_late[row] == kNoDays ||
                                    *filter_.working_days_late != rep_.working_days_late[row])) {
    return false;
  }
  const auto is_in = [&](const std::optional<Week>& week, Measures counted, std::int32_t minute) {
    return !week || (measures.intersects(counted) && minute >= week->first && minute <= week->last);
  };
  return is_in(received_week_, kReceivedInPeriod, rep_.received[row]) &&
         is_in(settled_week_, kSettled, rep_.settled[row]);
}

}  // namespace reports_internal

using reports_internal::TallyRep;

std::string_view to_string(Reception reception) noexcept {
  return words_of(reports_internal::kReceptionWords, reception).data;
}
std::string_view to_vietnamese(Reception reception) noexcept {
  return words_of(reports_internal::kReceptionWords, reception).vietnamese;
}
std::string_view to_string(Dimension dimension) noexcept {
  return words_of(reports_internal::kDimensionWords, dimension).data;
}
std::string_view to_vietnamese(Dimension dimension) noexcept {
  return words_of(reports_internal::kDimensionWords, dimension).vietnamese;
}
std::string_view to_string(Measure measure) noexcept {
  return words_of(reports_internal::kMeasureWords, measure).data;
}
std::string_view to_vietnamese(Measure measure) noexcept {
  return words_of(reports_internal::kMeasureWords, measure).vietnamese;
}

Reception reception_of(Channel channel, std::optional<OnlineLevel> level) noexcept {
  switch (channel) {
    case Channel::kOnline:
      if (!level) return Reception::kOnlineOther;
      return *level == OnlineLevel::kEndToEnd ? Reception::kOnlineEndToEnd
                                              : Reception::kOnlinePartial;
    case Channel::kPublicPost:
      return Reception::kPublicPost;
    case Channel::kInPerson:
      break;
  }
  return Reception::kInPerson;
}

DossierTally DossierTally::of(std::span<const ReportedDossier> dossiers,
                              const WorkCalendar& calendar, const ReportPeriod& period,
                              LocalTime as_of) {
  using namespace reports_internal;
  auto rep = std::make_shared<TallyRep>();
  rep->period = period;
  rep->close = close_of(period, as_of);
  const PeriodMinutes minutes = minutes_of(period, rep->close);
  Numbering fields(rep->groups.fields);
  Numbering offices(rep->groups.offices);
  Numbering procedures(rep->groups.procedures);
  const auto letter = [](const std::optional<LetterKind>& kind) {
    return kind ? static_cast<std::uint8_t>(*kind) : batch::kNoLetter;
  };
  for (const ReportedDossier& dossier : dossiers) {
    const DossierFacts facts = facts_of(dossier);
    const Measures measures = measures_of(facts, minutes);
    const bool settled = measures.intersects(kSettled);
    const std::int32_t end = std::max(facts.settled, facts.received);
    const std::optional<LocalTime>& due = dossier.deadline.decree.due;
    rep->measures.push_back(measures);
    rep->received.push_back(facts.received);
    rep->settled.push_back(settled ? end : batch::kMissing);
    rep->working_days_late.push_back(
        measures.intersects(kLate) && due
            ? days_between(calendar, *due, dossier.deadline.decree.end.value_or(rep->close))
            : kNoDays);
    rep->working_days_taken.push_back(
        settled ? days_between(calendar, moment_of(facts.received), moment_of(end)) : kNoDays);
    rep->receptions.push_back(static_cast<std::uint8_t>(dossier.reception));
    rep->fields.push_back(fields.number_of(dossier.field));
    rep->offices.push_back(offices.number_of(dossier.office));
    rep->procedures.push_back(procedures.number_of(dossier.procedure));
    rep->letters_owed.push_back(letter(dossier.letter_owed));
    rep->letters_given.push_back(letter(dossier.letter_given));
  }
  return Marking::finish(std::move(rep));
}

Result<DossierTally> DossierTally::join(std::span<const DossierTally> parts) {
  using namespace reports_internal;
  if (parts.empty()) return Failure{Errc::kInvalidColumn, "there are no tallies to join"};
  const TallyRep& first = parts.front().inside();
  auto rep = std::make_shared<TallyRep>();
  rep->period = first.period;
  rep->close = first.close;
  rep->groups = first.groups;
  bool alike = true;
  for (const DossierTally& part : parts) {
    const TallyRep& each = part.inside();
    alike = alike && each.period == first.period && each.close == first.close &&
            each.groups == first.groups;
    append(rep->measures, each.measures);
    append(rep->received, each.received);
    append(rep->settled, each.settled);
    append(rep->working_days_late, each.working_days_late);
    append(rep->working_days_taken, each.working_days_taken);
    const auto append_optional = [&](auto TallyRep::*column) {
      append((*rep).*column, each.*column);
      // A part that lacks a column that others have would shift theirs.
      alike = alike && (((*rep).*column).empty() || ((*rep).*column).size() == rep->size());
    };
    append_optional(&TallyRep::receptions);
    append_optional(&TallyRep::fields);
    append_optional(&TallyRep::offices);
    append_optional(&TallyRep::procedures);
    append_optional(&TallyRep::letters_owed);
    append_optional(&TallyRep::letters_given);
  }
  if (!alike) {
    return Failure{Errc::kInvalidColumn,
                   "the tallies are of different periods, moments, groups or columns; join tallies "
                   "of parts of one table"};
  }
  return Marking::finish(std::move(rep));
}

std::size_t DossierTally::size() const noexcept { return rep_->size(); }

const ReportPeriod& DossierTally::period() const noexcept { return rep_->period; }

LocalTime DossierTally::close() const noexcept { return rep_->close; }

const Groups& DossierTally::groups() const noexcept { return rep_->groups; }

Measures DossierTally::measures(std::size_t row) const noexcept { return rep_->measures[row]; }

std::vector<std::int64_t> DossierTally::rows(const DossierFilter& filter) const {
  const reports_internal::Sieve sieve(*rep_, filter);
  std::vector<std::int64_t> rows;
  for (std::size_t row = 0; row < rep_->size(); ++row) {
    if (sieve.passes(row)) rows.push_back(static_cast<std::int64_t>(row));
  }
  return rows;
}

std::size_t DossierTally::count(const DossierFilter& filter) const noexcept {
  const reports_internal::Sieve sieve(*rep_, filter);
  std::size_t count = 0;
  for (std::size_t row = 0; row < rep_->size(); ++row) {
    if (sieve.passes(row)) ++count;
  }
  return count;
}

MOTCUA_END_NAMESPACE
