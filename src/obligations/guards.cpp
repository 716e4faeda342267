#include <motcua/base/iso8601.hpp>
#include <motcua/base/text.hpp>
#include <motcua/obligations/obligations.hpp>

#include <algorithm>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "obligations/guards_internal.hpp"
#include "regime/basis_internal.hpp"

MOTCUA_BEGIN_NAMESPACE
namespace {

using regime_internal::basis_of;

/// Names as they are compared: without case, diacritics and punctuation. Empty for what is no text.
std::string name_key(std::string_view name) {
  Result<std::string> key = search_key(name);
  return key ? *std::move(key) : std::string();
}

/// Offices write the name of a paper shorter or longer than the list does: "Tờ khai đăng ký khai
/// sinh" and "Tờ khai đăng ký khai sinh theo mẫu". Either may hold the other.
bool same_paper(const std::string& a, const std::string& b) {
  if (a.empty() || b.empty()) return false;
  return a.find(b) != std::string::npos || b.find(a) != std::string::npos;
}

bool in_force(const Fee& fee, Date date) {
  return (!fee.from || *fee.from <= date) && (!fee.until || *fee.until >= date);
}

/// The most that may be asked for one dossier, or nothing when the list does not settle it: an
/// amount that is not known, that the province sets, or that depends on pages.
std::optional<std::int64_t> most_allowed(const Procedure& procedure,
                                         const DossierIdentity& identity, Date date) {
  std::int64_t sum = 0;
  bool any = false;
  for (const Fee& fee : procedure.fees) {
    const bool applies = (fee.case_number.empty() || fee.case_number == identity.case_number) &&
                         (fee.channels.empty() || fee.channels.contains(identity.channel)) &&
                         in_force(fee, date);
    if (!applies) continue;
    if (!fee.amount || fee.set_by_province || fee.per != FeePer::kDossier ||
        fee.amount->currency != Currency::kVnd) {
      return std::nullopt;
    }
    sum += fee.amount->units;
    any = true;
  }
  if (!any) return std::nullopt;
  return sum;
}

class Guards {
 public:
  Guards(const Dossier& dossier, const Procedure& procedure, const Regime& regime)
      : dossier_(dossier), procedure_(procedure), regime_(regime) {}

  std::vector<Violation> run() {
    std::int64_t demanded = 0;
    for (std::size_t i = 0; i < dossier_.events.size(); ++i) {
      const DossierEvent& event = dossier_.events[i];
      for (const std::string& paper : event.papers_in_database) {
        in_database_.push_back(name_key(paper));
      }
      if (event.kind == EventKind::kSupplementRequested) check_papers(i, event);
      if (event.kind == EventKind::kFeeDemanded) {
        demanded += event.amount.value_or(0);
        check_fee(i, event, demanded);
      }
    }
    return std::move(found_);
  }

 private:
  void add(Errc code, std::size_t event, std::string message, const RuleRow& rule) {
    found_.push_back({code, event, std::move(message), basis_of(rule)});
  }

  [[nodiscard]] static bool among(const std::vector<std::string>& names, const std::string& name) {
    return std::ranges::any_of(names,
                               [&](const std::string& each) { return same_paper(each, name); });
  }

  /// Only when papers were asked for: keys of names cost more than the rest of an evaluation.
  void list_papers() {
    for (const PaperRequirement& paper : procedure_.papers) {
      if (paper.use == PaperUse::kNote) continue;
      if (paper.case_number.empty() || paper.case_number == dossier_.identity.case_number) {
        listed_.push_back(name_key(paper.name));
      }
    }
  }

  void check_papers(std::size_t index, const DossierEvent& event) {
    if (!event.papers.empty() && listed_.empty()) list_papers();
    const RuleRow* const listed_only = regime_.rule(RuleId::kListedPapersOnly);
    const RuleRow* const database = regime_.rule(RuleId::kDatabasePapers);
    for (std::size_t i = 0; i < event.papers.size(); ++i) {
      const std::string paper = name_key(event.papers[i]);
      const std::string which = "paper " + std::to_string(i + 1) + " of the request";
      if (database != nullptr && among(in_database_, paper)) {
        add(Errc::kPaperInDatabase, index, which + " is in a database already", *database);
      } else if (listed_only != nullptr && !listed_.empty() && !among(listed_, paper)) {
        add(Errc::kPaperOutsideList, index,
            which + " is not among the " + std::to_string(listed_.size()) +
                " papers of procedure " + procedure_.code.text(),
            *listed_only);
      }
    }
  }

  void check_fee(std::size_t index, const DossierEvent& event, std::int64_t demanded) {
    const RuleRow* const rule = regime_.rule(RuleId::kListedFeesOnly);
    if (rule == nullptr) return;
    const auto most = most_allowed(procedure_, dossier_.identity, to_date(event.time));
    if (!most || demanded <= *most) return;
    add(Errc::kFeeOutsideList, index,
        "fees of " + std::to_string(demanded) + " đồng were demanded, procedure " +
            procedure_.code.text() + " allows " + std::to_string(*most),
        *rule);
  }

  const Dossier& dossier_;
  const Procedure& procedure_;
  const Regime& regime_;
  std::vector<std::string> listed_;
  std::vector<std::string> in_database_;
  std::vector<Violation> found_;
};

}  // namespace

bool obligations_internal::asks_of_applicant(const Dossier& dossier) noexcept {
  return std::ranges::any_of(dossier.events, [](const DossierEvent& event) {
    return event.kind == EventKind::kSupplementRequested || event.kind == EventKind::kFeeDemanded;
  });
}

std::vector<Violation> check_against_procedure(const Dossier& dossier, const Procedure& procedure,
                                               const Regime& regime) {
  return Guards(dossier, procedure, regime).run();
}

std::vector<Violation> check_against_deadline(const Dossier& dossier, const Deadline& deadline,
                                              const Regime& regime) {
  std::vector<Violation> found;
  const RuleRow* const rule = regime.rule(RuleId::kRefusalInLimit);
  if (rule == nullptr || !deadline.rolled) return found;
  for (std::size_t i = 0; i < dossier.events.size(); ++i) {
    const DossierEvent& event = dossier.events[i];
    if (event.kind != EventKind::kRefusedAfterAppraisal || event.time <= *deadline.rolled) continue;
    found.push_back({Errc::kRefusalAfterLimit, i,
                     "the refusal came on " + to_iso(event.time) + ", the limit ended on " +
                         to_iso(*deadline.rolled),
                     basis_of(*rule)});
  }
  return found;
}

MOTCUA_END_NAMESPACE
