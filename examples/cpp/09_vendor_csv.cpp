// A vendor's report, read into dossiers: what the law says of what was done.
#include <motcua/motcua.hpp>

#include <iostream>
#include <map>
#include <sstream>
#include <vector>

using namespace motcua;

// Columns of iGate's report, as a file that Excel opens has them; the rows are invented.
constexpr const char* kReport =
    "\xEF\xBB\xBFSố hồ sơ,Tên thủ tục hành chính,Ngày tiếp nhận,Ngày hẹn trả,Ngày kết thúc xử "
    "lý\r\n"
    "H01.99.99-261116-0001,Thủ tục đăng ký khai sinh,16/11/2026 09:10:00,16/11/2026 17:00:00,"
    "16/11/2026 16:20:00\r\n"
    "H01.99.99-261116-0002,\"Thủ tục đăng ký khai sinh kết hợp đăng ký nhận cha, mẹ, con\","
    "16/11/2026 15:30:00,25/11/2026 17:00:00,23/11/2026 08:05:00\r\n"
    "H01.99.99-261117-0003,Thủ tục đăng ký khai sinh,17/11/2026 10:00:00,19/11/2026 17:00:00,\r\n"
    "H01.99.99-261117-0004,Thủ tục không có trong danh mục,17/11/2026 10:00:00,,\r\n"
    "H01.99.99-261118-0005,Thủ tục đăng ký khai sinh,31/11/2026 10:00:00,,\r\n";

using Row = std::map<std::string, std::string>;

std::vector<std::string> cells(const std::string& line) {
  std::vector<std::string> found(1);
  bool quoted = false;
  for (const char letter : line) {
    if (letter == '"') quoted = !quoted;
    if (letter == ',' && !quoted) found.emplace_back();
    if (letter != '"' && letter != '\r' && (letter != ',' || quoted)) found.back() += letter;
  }
  return found;
}

Result<LocalTime> moment(const std::string& text) {  // dd/MM/yyyy HH:mm:ss
  if (text.size() != 19) return parse_iso_local_time(text);
  return parse_iso_local_time(text.substr(6, 4) + '-' + text.substr(3, 2) + '-' +
                              text.substr(0, 2) + 'T' + text.substr(11));
}

Result<Evaluation> evaluate(Row& row, const LawBook& law, LocalTime as_of) {
  const auto code = DossierCode::parse(row["Số hồ sơ"]);
  if (!code) return code.error();
  // The report has names, no codes: the name must be the catalogue's, however it is spelt.
  const std::string& name = row["Tên thủ tục hành chính"];
  const auto hits = law.catalogue().search(name, {.most = 1});
  if (!hits) return hits.error();
  if (hits->empty() || spelling_key(hits->front().name).value() != spelling_key(name).value()) {
    return Failure{Errc::kUnknownProcedure, "no procedure of the catalogue has this name"};
  }
  const auto received = moment(row["Ngày tiếp nhận"]);
  if (!received) return received.error();
  Dossier dossier{{.code = code.value(), .procedure = hits->front().code}};
  dossier.events.push_back({.kind = EventKind::kReceived, .time = received.value()});
  if (const auto due = moment(row["Ngày hẹn trả"])) dossier.events[0].due = due.value();
  if (const auto end = moment(row["Ngày kết thúc xử lý"])) {
    dossier.events.push_back({.kind = EventKind::kDecided, .time = end.value()});
  }
  return law.evaluate(dossier, as_of);
}

int main() {
  std::istringstream report(kReport + 3);  // after the mark
  std::string line;
  std::getline(report, line);
  const std::vector<std::string> header = cells(line);
  while (std::getline(report, line)) {
    Row row;
    for (std::size_t i = 0; i < header.size(); ++i) row[header[i]] = cells(line).at(i);
    const auto answer =
        evaluate(row, LawBook::embedded(), parse_iso_local_time("2026-11-26T08:00:00").value());
    std::cout << row["Số hồ sơ"] << ": " << (answer ? "" : answer.error().message);
    if (answer) std::cout << "by the slip " << to_string(answer->deadline.promise.timeliness);
    if (answer) std::cout << ", by law " << to_string(answer->deadline.decree.timeliness);
    std::cout << '\n';
  }
}
