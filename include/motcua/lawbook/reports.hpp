/// Reports under the rules that come with the library.
#pragma once

#include <motcua/base/result.hpp>
#include <motcua/base/time.hpp>
#include <motcua/config.hpp>
#include <motcua/dossier/dossier.hpp>
#include <motcua/lawbook/law_book.hpp>
#include <motcua/letters/letter_rules.hpp>
#include <motcua/reports/period.hpp>
#include <motcua/reports/report_rules.hpp>
#include <motcua/reports/tally.hpp>

#include <span>
#include <vector>

MOTCUA_BEGIN_NAMESPACE

/// Periods (Nghị định số 09/2019/NĐ-CP), forms (Thông tư số 01/2020/TT-VPCP, 09/2026/TT-BTP) and
/// what each figure rests on. vi: quy định báo cáo đi kèm. Thread safety: safe.
/// \since 0.1 (experimental)
[[nodiscard]] MOTCUA_EXPORT const ReportRules& embedded_report_rules();

/// How dossiers are tallied. vi: lựa chọn khi đếm hồ sơ. \since 0.1 (experimental)
struct TallyOptions {
  /// Of every dossier; explaining is not needed and not done. vi: cách đánh giá
  EvaluationOptions evaluation = {};
  /// What is told beside the events, a set a dossier; empty: nothing is. vi: dữ kiện chọn thư
  std::vector<LetterFacts> letter_facts = {};
};

/// Evaluate every dossier at the close of the period, from its events until then, and tally them.
///
/// Field and online level are those of the catalogue on the day of reception; the office is the
/// competent agency, or the receiving office where none is named. A letter is called for when
/// `letters` select one. A dossier whose deadline cannot be told is judged unknown. Fails with
/// Errc::kInvalidColumn when there are as many sets of facts as there are not dossiers, and with
/// Errc::kInvalidDeadlineOptions and Errc::kNoRegime for options that hold for no dossier. vi: đếm
/// hồ sơ. Thread safety: safe. \since 0.1 (experimental)
[[nodiscard]] MOTCUA_EXPORT Result<DossierTally> tally_dossiers(
    const LawBook& book, const LetterRules& letters, std::span<const Dossier> dossiers,
    const ReportPeriod& period, LocalTime as_of, const TallyOptions& options = {});

MOTCUA_END_NAMESPACE
