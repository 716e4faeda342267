/// Procedures and catalogues written in code, for hosts that hold their own.
#pragma once

#include <motcua/base/result.hpp>
#include <motcua/catalogue/catalogue.hpp>
#include <motcua/catalogue/procedure.hpp>
#include <motcua/config.hpp>

#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

MOTCUA_BEGIN_NAMESPACE

/// Builds one Procedure, call by call; build() says what went wrong first.
///
/// Each part takes the evidence given last with evidence(), unless it brings its own; the first one
/// given is the record's too. Without one, build() fails.
///
/// \code
/// const auto procedure = ProcedureBuilder("9.000001", "Xác nhận cư trú")
///     .evidence({.source = "UBND xã Phú Tân", .confidence = Confidence::kVerified})
///     .field("Cư trú").levels({Level::kCommune}).channels({Channel::kInPerson})
///     .limit("03 ngày làm việc kể từ ngày nhận đủ hồ sơ hợp lệ")
///     .paper("Tờ khai", 1, 0).fee(FeeKind::kCharge, {10'000})
///     .step("Bộ phận Một cửa", "Tiếp nhận", "04 giờ làm việc")
///     .build();
/// \endcode
/// vi: công cụ lập thủ tục. Thread safety: a value. \since 0.1 (stable)
class MOTCUA_EXPORT ProcedureBuilder {
 public:
  ProcedureBuilder(std::string_view code, std::string_view name);

  /// What the parts that follow rest on; the first time, the record itself too.
  ProcedureBuilder& evidence(Evidence evidence);
  ProcedureBuilder& field(std::string_view field);
  ProcedureBuilder& agency(std::string_view agency);
  ProcedureBuilder& levels(Levels levels);
  ProcedureBuilder& levels_before(Levels levels);
  ProcedureBuilder& applicants(ApplicantKinds applicants);
  ProcedureBuilder& channels(Channels channels);
  ProcedureBuilder& online_level(OnlineLevel level);
  ProcedureBuilder& valid(std::optional<Date> from, std::optional<Date> until = {});
  ProcedureBuilder& legal_basis(std::string_view number);
  /// Begin a case: limits, papers, fees and steps that follow are its own, unless they bring a
  /// case. A number without a name goes back to a case that was begun; an empty one, to what holds
  /// for every case.
  ProcedureBuilder& in_case(std::string_view number, std::string_view name = {});
  /// A limit in words, as parse_time_limit reads it.
  ProcedureBuilder& limit(std::string_view words, Channels channels = {}, Area area = Area::kAny);
  ProcedureBuilder& limit(TimeLimit limit);
  ProcedureBuilder& paper(std::string_view name, int originals, int copies,
                          PaperUse use = PaperUse::kSubmit);
  ProcedureBuilder& paper(PaperRequirement paper);
  ProcedureBuilder& fee(FeeKind kind, Money amount, FeePer per = FeePer::kDossier);
  ProcedureBuilder& fee(Fee fee);
  ProcedureBuilder& result(std::string_view name, std::string_view code = {});
  /// A step of the internal process; `term` as officials write it ("04 giờ làm việc"), or empty.
  ProcedureBuilder& step(std::string_view unit, std::string_view action,
                         std::string_view term = {});
  ProcedureBuilder& linked_stage(LinkedStage stage);
  ProcedureBuilder& replaced_by(std::string_view code, std::optional<Date> from = {});

  /// The procedure, checked as by check_procedure; or the first failure of any call.
  [[nodiscard]] Result<Procedure> build() const;

 private:
  void fail(Failure failure);

  std::optional<Procedure> procedure_;
  std::optional<Failure> failure_;
  Evidence evidence_;
  std::string case_number_;
};

/// Collects procedures; build() is Catalogue::from_procedures over them.
///
/// vi: công cụ lập danh mục. Thread safety: a value. \since 0.1 (stable)
class MOTCUA_EXPORT CatalogueBuilder {
 public:
  CatalogueBuilder& add(Procedure procedure);
  CatalogueBuilder& add(const ProcedureBuilder& builder);
  [[nodiscard]] Result<Catalogue> build() const;

 private:
  std::vector<Procedure> procedures_;
  std::optional<Failure> failure_;
};

MOTCUA_END_NAMESPACE
