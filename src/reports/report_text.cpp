#include <motcua/base/vietnamese_date.hpp>
#include <motcua/reports/report.hpp>

#include <cstddef>
#include <initializer_list>
#include <iterator>
#include <string_view>

#include "base/csv_internal.hpp"
#include "reports/settlement_columns_internal.hpp"
#include "reports/words_internal.hpp"

MOTCUA_BEGIN_NAMESPACE
namespace reports_internal {
namespace {

// --- What figures mean ---------------------------------------------------------------------------

struct Meaning {
  std::string_view english;
  std::string_view vietnamese;
};

/// In the order of the enumerators.
constexpr Meaning kMeanings[] = {
    {"dossiers received in the period, by the way in which they came in, and those received before "
     "it and not settled before it",
     "hồ sơ được tiếp nhận trong kỳ, theo hình thức tiếp nhận, và hồ sơ tiếp nhận trước kỳ mà chưa "
     "giải quyết xong trước kỳ"},
    {"settled in the period before, on or after the day they were due by law; refused, withdrawn, "
     "stopped or closed in time counts as on time; without a due date as unknown",
     "hồ sơ giải quyết xong trong kỳ, trước, đúng hoặc quá hạn theo thời hạn luật định; trả lại, "
     "xin rút, dừng hoặc đóng trong hạn tính là đúng hạn; không có hạn tính là không xác định"},
    {"not settled at the close, judged by the due date by law; waiting for papers is in time",
     "hồ sơ chưa giải quyết xong tại thời điểm chốt, xét theo thời hạn luật định; chờ bổ sung là "
     "trong hạn"},
    {"late dossiers for which a letter of apology with a new appointment was or was not issued",
     "hồ sơ quá hạn đã có hoặc chưa có văn bản xin lỗi và hẹn lại ngày trả kết quả"},
    {"settled in time and pending in time, of all dossiers of the period that have a due date; "
     "against the appointment, with the waiting for papers subtracted, a second request being late",
     "hồ sơ giải quyết đúng hạn và đang giải quyết trong hạn trên tổng số hồ sơ trong kỳ có hạn; "
     "theo ngày hẹn trả, trừ thời gian chờ bổ sung, yêu cầu bổ sung lần hai là quá hạn"},
    {"working days from the day after reception to the end, of the dossiers settled in the period",
     "số ngày làm việc từ ngày sau ngày tiếp nhận đến khi giải quyết xong, của hồ sơ giải quyết "
     "trong kỳ"},
    {"working days from the due date by law to the end, or to the close",
     "số ngày làm việc từ hạn theo luật đến khi giải quyết xong hoặc đến thời điểm chốt"},
    {"dossiers received and settled from Monday to Sunday",
     "số hồ sơ tiếp nhận và giải quyết xong từ thứ Hai đến Chủ nhật"},
    {"dossiers for which papers were asked for, once or more often",
     "hồ sơ có yêu cầu bổ sung, một lần hoặc nhiều lần"},
    {"dossiers with a new appointment by a letter of apology, once or more often",
     "hồ sơ được xin lỗi và hẹn lại, một lần hoặc nhiều lần"},
    {"dossiers whose limit was extended under a law", "hồ sơ được gia hạn theo quy định của luật"},
    {"dossiers refused after appraisal", "hồ sơ bị từ chối giải quyết sau thẩm định"},
    {"dossiers withdrawn, stopped or closed because papers were not brought",
     "hồ sơ rút, dừng giải quyết hoặc đóng vì không bổ sung"},
    {"letters given in the period, and those that results of the period call for",
     "thư đã gửi trong kỳ và thư phải gửi kèm kết quả trong kỳ"},
};
static_assert(std::size(kMeanings) == static_cast<std::size_t>(Figure::kLetter) + 1);

std::string law_and_confidence(const std::string& law, const Evidence& evidence) {
  std::string text = law;
  if (!evidence.source.empty()) text.append(text.empty() ? "" : "; ").append(evidence.source);
  return text;
}

// --- The form ------------------------------------------------------------------------------------

/// In the order of the settlement columns.
constexpr std::string_view kHeadings[] = {
    "Tiếp nhận trực tuyến toàn trình",
    "Tiếp nhận trực tuyến một phần",
    "Tiếp nhận trực tuyến khác",
    "Tiếp nhận qua bưu chính công ích",
    "Tiếp nhận trực tiếp",
    "Từ kỳ trước chuyển qua",
    "Đã giải quyết: trước hạn",
    "Đã giải quyết: đúng hạn",
    "Đã giải quyết: quá hạn, đã xin lỗi",
    "Đã giải quyết: quá hạn, chưa xin lỗi",
    "Đã giải quyết: không xác định hạn",
    "Đang giải quyết: trong hạn",
    "Đang giải quyết: quá hạn, đã xin lỗi",
    "Đang giải quyết: quá hạn, chưa xin lỗi",
    "Đang giải quyết: không xác định hạn",
};
static_assert(std::size(kHeadings) == std::size(kSettlementColumns));

/// A sum stands before the columns that it is of.
struct Sum {
  Measure before;
  std::string_view heading;
  std::uint32_t (SettlementRow::*sum)() const noexcept;
};

constexpr Sum kSums[] = {
    {Measure::kReceivedOnlineEndToEnd, "Nhận giải quyết: tổng số", &SettlementRow::total},
    {Measure::kSettledEarly, "Đã giải quyết: tổng số", &SettlementRow::settled},
    {Measure::kPendingInTime, "Đang giải quyết: tổng số", &SettlementRow::pending},
};

std::string_view heading_of(Dimension dimension) {
  switch (dimension) {
    case Dimension::kField:
      return "Lĩnh vực";
    case Dimension::kOffice:
      return "Đơn vị";
    case Dimension::kProcedure:
      return "Thủ tục";
    case Dimension::kReception:
      break;
  }
  return "Hình thức tiếp nhận";
}

class Csv {
 public:
  void row(std::initializer_list<std::string_view> cells) {
    for (const std::string_view each : cells) cell(each);
    end();
  }
  void cell(std::string_view text) {
    if (!first_) text_ += ',';
    first_ = false;
    base_internal::append_csv_cell(text_, text);
  }
  void end() {
    text_ += "\r\n";
    first_ = true;
  }
  [[nodiscard]] std::string take() { return std::move(text_); }

 private:
  std::string text_;
  bool first_ = true;
};

/// Each column, and each sum before its first column.
template <typename OfSum, typename OfColumn>
void for_each_column(OfSum of_sum, OfColumn of_column) {
  for (std::size_t i = 0; i < std::size(kSettlementColumns); ++i) {
    for (const Sum& sum : kSums) {
      if (sum.before == kSettlementColumns[i].measure) of_sum(sum);
    }
    of_column(i);
  }
}

void write_row(Csv& csv, std::string_view number, std::string_view name, const SettlementRow& row) {
  csv.cell(number);
  csv.cell(row.group.code);
  csv.cell(name);
  for_each_column(
      [&](const Sum& sum) { csv.cell(std::to_string((row.*sum.sum)())); },
      [&](std::size_t i) { csv.cell(std::to_string(row.*kSettlementColumns[i].member)); });
  csv.end();
}

// --- Other figures -------------------------------------------------------------------------------

/// "98,75": hundredths with a comma, as Vietnamese has it.
std::string hundredths(std::uint64_t number) {
  const std::string rest = std::to_string(number % 100);
  return std::to_string(number / 100) + (rest.size() == 1 ? ",0" : ",") + rest;
}

class Figures {
 public:
  explicit Figures(const Report& report) : report_(report) {}

  std::string write() {
    csv_.row({"Nhóm số liệu", "Chỉ tiêu", "Giá trị"});
    write_head();
    write_punctuality();
    write_processing();
    for (const IncidentColumn& column : kIncidentColumns) {
      add("sự kiện", to_vietnamese(column.measure), report_.incidents.*column.member);
    }
    write_letters();
    for (const LatenessCount& late : report_.lateness) {
      const std::string days = std::to_string(late.working_days) + " ngày làm việc";
      add(to_vietnamese(Figure::kLateness), days + ", đã giải quyết", late.settled);
      add(to_vietnamese(Figure::kLateness), days + ", đang giải quyết", late.pending);
    }
    for (const WeekCount& week : report_.weeks) {
      const std::string name = "tuần " + std::to_string(week.week) + " năm " +
                               std::to_string(week.year) + ", từ ngày " +
                               to_vietnamese(week.monday, VietnameseDateStyle::kShort);
      add(to_vietnamese(Figure::kWeeks), name + ", tiếp nhận", week.received);
      add(to_vietnamese(Figure::kWeeks), name + ", giải quyết", week.settled);
    }
    for (const FigureBasis& basis : report_.basis) {
      csv_.row({"căn cứ", to_vietnamese(basis.figure), to_vietnamese(basis)});
    }
    return csv_.take();
  }

 private:
  void add(std::string_view group, std::string_view name, std::uint32_t value) {
    csv_.row({group, name, std::to_string(value)});
  }

  void write_head() {
    csv_.row({"báo cáo", "cơ quan", report_.agency.name});
    csv_.row({"báo cáo", "mã cơ quan", report_.agency.code});
    csv_.row({"báo cáo", "kỳ", to_vietnamese(report_.period)});
    csv_.row({"báo cáo", "thời điểm chốt số liệu", to_vietnamese(report_.close)});
    csv_.row({"báo cáo", "biểu mẫu",
              report_.form ? to_vietnamese(*report_.form) : "không theo biểu mẫu"});
  }

  void write_punctuality() {
    const PunctualityIndex& index = report_.punctuality;
    const std::string_view group = to_vietnamese(Figure::kPunctuality);
    add(group, "đã giải quyết trước, đúng hạn", index.settled_on_time);
    add(group, "đã giải quyết quá hạn", index.settled_late);
    add(group, "đang giải quyết trong hạn", index.pending_in_time);
    add(group, "đang giải quyết quá hạn", index.pending_late);
    add(group, "không xác định được hạn", index.unknown);
    const std::optional<double> share = index.share();
    csv_.row({group, "tỷ lệ (%)",
              share ? hundredths(static_cast<std::uint64_t>(*share * 10'000 + 0.5)) : ""});
    csv_.row({group, "điểm", index.centipoints ? hundredths(*index.centipoints) : ""});
  }

  void write_processing() {
    const ProcessingTime& time = report_.processing;
    const std::string_view group = to_vietnamese(Figure::kProcessingTime);
    add(group, "số hồ sơ", time.dossiers);
    const std::optional<double> mean = time.mean_working_days();
    csv_.row({group, "trung bình (ngày làm việc)",
              mean ? hundredths(static_cast<std::uint64_t>(*mean * 100 + 0.5)) : ""});
    const auto days = [&](std::string_view name, std::int64_t value) {
      csv_.row({group, name, time.dossiers > 0 ? std::to_string(value) : std::string()});
    };
    days("trung vị (ngày làm việc)", time.median_working_days);
    days("bách phân vị 90 (ngày làm việc)", time.percentile90_working_days);
    days("nhiều nhất (ngày làm việc)", time.most_working_days);
    days("trung vị (phút)", time.median_minutes);
  }

  void write_letters() {
    const std::string_view group = to_vietnamese(Figure::kLetter);
    for (const LetterCount& letter : report_.letters) {
      const std::string name(to_vietnamese(letter.kind));
      add(group, name + ", đã gửi", letter.given);
      add(group, name + ", phải gửi", letter.owed);
    }
    add(group, "thư không rõ loại, đã gửi", report_.incidents.letters_of_unknown_kind);
  }

  const Report& report_;
  Csv csv_;
};

}  // namespace
}  // namespace reports_internal

std::string to_vietnamese(const FigureBasis& basis) {
  using namespace reports_internal;
  std::string text(kMeanings[static_cast<std::size_t>(basis.figure)].vietnamese);
  if (!basis.evidence) return text + " (thống kê thêm, không theo quy định nào)";
  const Evidence& evidence = *basis.evidence;
  return text.append(" (căn cứ: ")
      .append(law_and_confidence(evidence.law ? evidence.law->to_vietnamese() : "", evidence))
      .append("; ")
      .append(to_vietnamese(evidence.confidence))
      .append(")");
}

std::string to_english(const FigureBasis& basis) {
  using namespace reports_internal;
  std::string text(kMeanings[static_cast<std::size_t>(basis.figure)].english);
  if (!basis.evidence) return text + " (the library's own; no rule asks for it)";
  const Evidence& evidence = *basis.evidence;
  return text.append(" (ground: ")
      .append(law_and_confidence(evidence.law ? evidence.law->to_english() : "", evidence))
      .append("; ")
      .append(to_string(evidence.confidence))
      .append(")");
}

std::string settlement_csv(const Report& report) {
  using namespace reports_internal;
  Csv csv;
  for (const std::string_view heading :
       {std::string_view("TT"), std::string_view("Mã"), heading_of(report.dimension)}) {
    csv.cell(heading);
  }
  for_each_column([&](const Sum& sum) { csv.cell(sum.heading); },
                  [&](std::size_t i) { csv.cell(kHeadings[i]); });
  csv.end();
  std::size_t number = 0;
  for (const SettlementRow& row : report.rows) {
    write_row(csv, std::to_string(++number), row.group.name.empty() ? "Không rõ" : row.group.name,
              row);
  }
  write_row(csv, "", "Tổng số", report.total);
  return csv.take();
}

std::string figures_csv(const Report& report) { return reports_internal::Figures(report).write(); }

MOTCUA_END_NAMESPACE
