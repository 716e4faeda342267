/// An administrative procedure, as published: who may ask for what, with which papers, by when, for
/// which fees.
#pragma once

#include <motcua/base/channel.hpp>
#include <motcua/base/enum_set.hpp>
#include <motcua/base/evidence.hpp>
#include <motcua/base/procedure_code.hpp>
#include <motcua/base/result.hpp>
#include <motcua/base/term.hpp>
#include <motcua/base/time.hpp>
#include <motcua/catalogue/money.hpp>
#include <motcua/catalogue/time_limit.hpp>
#include <motcua/config.hpp>

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

MOTCUA_BEGIN_NAMESPACE

/// Level of government that deals with a procedure. vi: cấp thực hiện. \since 0.1 (stable)
enum class Level : std::uint8_t {
  kMinistry,  ///< vi: cấp bộ
  kProvince,  ///< vi: cấp tỉnh
  kDistrict,  ///< vi: cấp huyện — until 2025-06-30
  kCommune,   ///< vi: cấp xã
  kOther,     ///< vi: cơ quan khác
};

/// Return the word of the CSV tables: "ministry", "province", "district", "commune" or "other".
/// Thread safety: safe. \since 0.1 (stable)
[[nodiscard]] MOTCUA_EXPORT std::string_view to_string(Level level) noexcept;
/// Return the Vietnamese term. Thread safety: safe. \since 0.1 (stable)
[[nodiscard]] MOTCUA_EXPORT std::string_view to_vietnamese(Level level) noexcept;

/// vi: các cấp thực hiện. \since 0.1 (stable)
using Levels = EnumSet<Level>;

/// Who may ask. The kinds are those of the national database. vi: đối tượng thực hiện.
/// \since 0.1 (stable)
enum class ApplicantKind : std::uint8_t {
  kCitizen,                    ///< vi: công dân Việt Nam
  kOverseasVietnamese,         ///< vi: người Việt Nam định cư ở nước ngoài
  kForeigner,                  ///< vi: người nước ngoài
  kResidentForeigner,          ///< vi: người nước ngoài cư trú tại Việt Nam
  kOfficial,                   ///< vi: cán bộ, công chức, viên chức
  kEnterprise,                 ///< vi: doanh nghiệp
  kVietnameseEnterprise,       ///< vi: doanh nghiệp Việt Nam
  kForeignInvestedEnterprise,  ///< vi: doanh nghiệp có vốn đầu tư nước ngoài
  kCooperative,                ///< vi: hợp tác xã
  kOrganisation,         ///< vi: tổ chức (không bao gồm doanh nghiệp, hợp tác xã)
  kForeignOrganisation,  ///< vi: tổ chức nước ngoài
  kPartyMember,          ///< vi: đảng viên
  kPartyOrganisation,    ///< vi: tổ chức Đảng
};

/// Return the word of the CSV tables: "citizen", "overseas_vietnamese", "foreigner", …. Thread
/// safety: safe. \since 0.1 (stable)
[[nodiscard]] MOTCUA_EXPORT std::string_view to_string(ApplicantKind kind) noexcept;
/// Return the Vietnamese term. Thread safety: safe. \since 0.1 (stable)
[[nodiscard]] MOTCUA_EXPORT std::string_view to_vietnamese(ApplicantKind kind) noexcept;

/// vi: các đối tượng thực hiện. \since 0.1 (stable)
using ApplicantKinds = EnumSet<ApplicantKind>;

/// How far a procedure can be done online. vi: mức độ dịch vụ công trực tuyến. \since 0.1 (stable)
enum class OnlineLevel : std::uint8_t {
  kPartial,   ///< vi: một phần
  kEndToEnd,  ///< vi: toàn trình
};

/// Return "partial" or "end_to_end". Thread safety: safe.
/// \since 0.1 (stable)
[[nodiscard]] MOTCUA_EXPORT std::string_view to_string(OnlineLevel level) noexcept;
/// Return the Vietnamese term. Thread safety: safe. \since 0.1 (stable)
[[nodiscard]] MOTCUA_EXPORT std::string_view to_vietnamese(OnlineLevel level) noexcept;

/// One of the cases a procedure distinguishes. vi: trường hợp thực hiện. Thread safety: a value.
/// \since 0.1 (stable)
struct ProcedureCase {
  std::string number;  ///< two digits as in the case's code ("01"); vi: số thứ tự
  std::string name;    ///< vi: tên trường hợp
  Evidence evidence;

  friend bool operator==(const ProcedureCase&, const ProcedureCase&) = default;
};

/// What is done with a paper. vi: hình thức nộp giấy tờ. \since 0.1 (stable)
enum class PaperUse : std::uint8_t {
  kSubmit,   ///< vi: nộp
  kPresent,  ///< vi: xuất trình — shown, not kept
  kNote,     ///< vi: lưu ý — words about the papers, not a paper
};

/// Return "submit", "present" or "note". Thread safety: safe.
/// \since 0.1 (stable)
[[nodiscard]] MOTCUA_EXPORT std::string_view to_string(PaperUse use) noexcept;
/// Return the Vietnamese term. Thread safety: safe. \since 0.1 (stable)
[[nodiscard]] MOTCUA_EXPORT std::string_view to_vietnamese(PaperUse use) noexcept;

/// A paper that a dossier consists of, or a note that stands among them.
///
/// vi: thành phần hồ sơ, giấy tờ. Thread safety: a value. \since 0.1 (stable)
struct PaperRequirement {
  std::string case_number = {};  ///< of the case it belongs to; empty: every case
  std::string group = {};  ///< heading under which it is listed; may be empty; vi: nhóm giấy tờ
  std::string name = {};   ///< vi: tên giấy tờ
  PaperUse use = PaperUse::kSubmit;
  int originals = 0;  ///< vi: số bản chính
  int copies = 0;     ///< vi: số bản sao
  /// Whether it must be there; nothing when the source does not tell. vi: bắt buộc
  std::optional<bool> mandatory = {};
  /// Not asked for when a national database has the data. vi: miễn nộp khi cơ sở dữ liệu đã có
  bool exempt_when_in_database = false;
  bool truncated = false;  ///< the source's words were cut off; vi: bị cắt
  Evidence evidence = {};

  friend bool operator==(const PaperRequirement&, const PaperRequirement&) = default;
};

/// The two legal notions of what is paid (Luật Phí và lệ phí). vi: loại khoản thu. \since 0.1
/// (stable)
enum class FeeKind : std::uint8_t {
  kFee,      ///< vi: phí
  kCharge,   ///< vi: lệ phí
  kNotTold,  ///< vi: nguồn không phân biệt phí hay lệ phí
};

/// Return "fee", "charge" or "not_told". Thread safety: safe.
/// \since 0.1 (stable)
[[nodiscard]] MOTCUA_EXPORT std::string_view to_string(FeeKind kind) noexcept;
/// Return the Vietnamese term. Thread safety: safe. \since 0.1 (stable)
[[nodiscard]] MOTCUA_EXPORT std::string_view to_vietnamese(FeeKind kind) noexcept;

/// What an amount is paid for. vi: đơn vị tính phí. \since 0.1 (stable)
enum class FeePer : std::uint8_t {
  kDossier,   ///< vi: hồ sơ, lần
  kDocument,  ///< vi: bản, giấy
  kPage,      ///< vi: trang
};

/// Return "dossier", "document" or "page". Thread safety: safe.
/// \since 0.1 (stable)
[[nodiscard]] MOTCUA_EXPORT std::string_view to_string(FeePer per) noexcept;
/// Return the Vietnamese term. Thread safety: safe. \since 0.1 (stable)
[[nodiscard]] MOTCUA_EXPORT std::string_view to_vietnamese(FeePer per) noexcept;

/// Who does not pay, or pays a part. vi: miễn, giảm. Thread safety: a value. \since 0.1 (stable)
struct FeeExemption {
  std::string who;                 ///< in the words of the source; vi: đối tượng
  int percent_off = 100;           ///< 1–100
  std::optional<Date> from = {};   ///< first day; nothing: not known
  std::optional<Date> until = {};  ///< last day; nothing: open
  Evidence evidence = {};

  friend bool operator==(const FeeExemption&, const FeeExemption&) = default;
};

/// One thing to pay. An amount that the source gives as 0 with the words "Hội đồng nhân dân cấp
/// tỉnh quyết định" is no amount: set_by_province. vi: phí, lệ phí. Thread safety: a value.
/// \since 0.1 (stable)
struct Fee {
  std::string case_number = {};  ///< empty: every case
  FeeKind kind = FeeKind::kNotTold;
  std::string name = {};  ///< may be empty; vi: tên khoản thu
  /// Nothing: not known, or set_by_province. Zero: free. vi: mức thu
  std::optional<Money> amount = {};
  FeePer per = FeePer::kDossier;
  /// From this page or document on, counted from 1; a schedule is several fees. vi: tính từ
  int from_unit = 1;
  std::optional<Money> cap = {};   ///< of each document; vi: mức thu tối đa
  bool set_by_province = false;    ///< vi: do Hội đồng nhân dân cấp tỉnh quyết định
  Channels channels = {};          ///< empty: all
  std::optional<Date> from = {};   ///< first day; nothing: not known
  std::optional<Date> until = {};  ///< last day; nothing: open
  std::string condition = {};      ///< in the words of the source; may be empty
  std::vector<FeeExemption> exemptions = {};
  Evidence evidence = {};

  friend bool operator==(const Fee&, const Fee&) = default;
};

/// What the applicant is given. vi: kết quả thực hiện. Thread safety: a value. \since 0.1 (stable)
struct ProcedureResult {
  std::string code = {};  ///< of the national database ("KQ.G15.000021"); may be empty
  std::string name = {};  ///< vi: tên kết quả

  friend bool operator==(const ProcedureResult&, const ProcedureResult&) = default;
};

/// A step of the internal process, for the control sheet.
///
/// vi: bước trong quy trình nội bộ. Thread safety: a value. \since 0.1 (stable)
struct InternalStep {
  std::string case_number = {};   ///< empty: every case
  std::string unit = {};          ///< who does it; vi: đơn vị, vị trí thực hiện
  std::string action = {};        ///< vi: nội dung công việc
  std::optional<Term> term = {};  ///< usually in working hours; vi: thời gian
  Evidence evidence = {};

  friend bool operator==(const InternalStep&, const InternalStep&) = default;
};

/// A stage of a linked procedure: another procedure, or work of another agency.
///
/// vi: công đoạn liên thông. Thread safety: a value. \since 0.1 (stable)
struct LinkedStage {
  std::optional<ProcedureCode> procedure = {};  ///< vi: thủ tục thành phần
  std::string name = {};
  std::string agency = {};  ///< vi: cơ quan thực hiện
  std::optional<Term> term = {};
  bool parallel = false;  ///< begins with the stage before it; vi: thực hiện đồng thời
  Evidence evidence = {};

  friend bool operator==(const LinkedStage&, const LinkedStage&) = default;
};

/// How two codes hang together. vi: quan hệ giữa các mã thủ tục. \since 0.1 (stable)
enum class CodeRelation : std::uint8_t {
  kReplacedBy,  ///< vi: được thay thế bởi
  kReplaces,    ///< vi: thay thế cho
};

/// Return "replaced_by" or "replaces". Thread safety: safe.
/// \since 0.1 (stable)
[[nodiscard]] MOTCUA_EXPORT std::string_view to_string(CodeRelation relation) noexcept;
/// Return the Vietnamese term. Thread safety: safe. \since 0.1 (stable)
[[nodiscard]] MOTCUA_EXPORT std::string_view to_vietnamese(CodeRelation relation) noexcept;

/// A link to the procedure that came after or before. vi: mã thay thế. Thread safety: a value.
/// \since 0.1 (stable)
struct CodeLink {
  CodeRelation relation;
  ProcedureCode other;
  std::optional<Date> from = {};  ///< first day of the successor; nothing: not known
  Evidence evidence = {};

  friend bool operator==(const CodeLink&, const CodeLink&) = default;
};

/// What was found wrong or unclear in the source, and left as it is. vi: điểm bất thường của dữ
/// liệu. \since 0.1 (stable)
enum class FindingKind : std::uint8_t {
  kUnitMissing,            ///< vi: số không có đơn vị
  kLimitMissing,           ///< vi: không ghi thời hạn
  kLimitDiffersByChannel,  ///< vi: thời hạn khác nhau theo kênh — often cases or areas in disguise
  kLimitRepeated,          ///< vi: một kênh ghi nhiều thời hạn — cases in disguise
  kLimitContradiction,  ///< vi: thời hạn mâu thuẫn giữa các nguồn hoặc trong nguồn
  kOneLimitForSeveralCases,  ///< vi: một thời hạn cho nhiều trường hợp khác nhau
  kLimitNotUnderstood,       ///< vi: không đọc được thời hạn
  kFeeImplausible,           ///< vi: mức thu vô lý — "20 đồng" for 20.000 đồng
  kFeeZeroNotFree,           ///< vi: mức 0 không phải miễn phí
  kFeeNotUnderstood,         ///< vi: không đọc được mức thu
  kTwoCurrencies,            ///< vi: hai loại tiền
  kMandatoryNotTold,         ///< vi: không rõ giấy tờ nào bắt buộc
  kLevelDoubtful,            ///< vi: cấp thực hiện đáng ngờ
  kNameRepeated,             ///< vi: trùng tên với thủ tục khác
  kTextDamaged,              ///< vi: nội dung bị hỏng, bị cắt
  kCodeReplaced,             ///< vi: mã đã được thay
  kOther,                    ///< vi: khác
};

/// Return the enumerator in the words of the CSV tables: "unit_missing", "limit_missing", …. Thread
/// safety: safe. \since 0.1 (stable)
[[nodiscard]] MOTCUA_EXPORT std::string_view to_string(FindingKind kind) noexcept;
/// Return the Vietnamese term. Thread safety: safe. \since 0.1 (stable)
[[nodiscard]] MOTCUA_EXPORT std::string_view to_vietnamese(FindingKind kind) noexcept;

/// A finding about one procedure. vi: ghi nhận về dữ liệu nguồn. Thread safety: a value.
/// \since 0.1 (stable)
struct Finding {
  FindingKind kind;
  std::string detail;  ///< in English: which values, where

  friend bool operator==(const Finding&, const Finding&) = default;
};

/// How well each part of a procedure's record is established; limits, papers, fees, steps and links
/// carry their own. vi: độ tin cậy từng phần. Thread safety: a value. \since 0.1 (stable)
struct FieldConfidence {
  Confidence name = Confidence::kUnverified;  ///< of name, field and owner too
  Confidence levels = Confidence::kUnverified;
  Confidence levels_before = Confidence::kUnverified;
  Confidence applicants = Confidence::kUnverified;
  Confidence channels = Confidence::kUnverified;  ///< of online_level too
  Confidence agency = Confidence::kUnverified;
  Confidence results = Confidence::kUnverified;
  Confidence legal_basis = Confidence::kUnverified;
  Confidence validity = Confidence::kUnverified;

  friend bool operator==(const FieldConfidence&, const FieldConfidence&) = default;
};

/// One version of a procedure, in force from valid_from to valid_until.
///
/// Codes churn and contents change: a code may have several versions, and a procedure several codes
/// (links). Papers, fees, steps: their order is that of the source. Names are in NFC.
/// vi: thủ tục hành chính. Thread safety: a value. \since 0.1 (stable)
struct Procedure {
  ProcedureCode code;
  std::string name;        ///< vi: tên thủ tục
  std::string field = {};  ///< vi: lĩnh vực
  std::string owner = {};  ///< ministry whose procedure it is; vi: bộ quản lý
  std::string decision = {};  ///< number of the decision that published it; vi: quyết định công bố
  std::string formality = {};  ///< vi: loại thủ tục
  std::string agency = {};     ///< vi: cơ quan thực hiện
  Levels levels = {};          ///< from 2025-07-01 on (two levels of local government)
  Levels levels_before = {};   ///< before; empty: not known or no such procedure
  ApplicantKinds applicants = {};
  Channels channels = {};                        ///< empty: not known
  std::optional<OnlineLevel> online_level = {};  ///< nothing: not known or not online
  std::optional<Date> valid_from = {};           ///< first day; nothing: not known
  std::optional<Date> valid_until = {};          ///< last day; nothing: open
  std::optional<Date> observed = {};  ///< day on which the source showed it; vi: ngày ghi nhận
  std::vector<ProcedureCase> cases = {};
  std::vector<TimeLimit> limits = {};  ///< one at least
  std::vector<PaperRequirement> papers = {};
  std::vector<Fee> fees = {};
  std::vector<ProcedureResult> results = {};
  std::vector<std::string> legal_basis = {};  ///< numbers of documents ("60/2014/QH13")
  std::vector<InternalStep> steps = {};
  std::vector<LinkedStage> linked_stages = {};
  std::vector<CodeLink> links = {};
  std::vector<Finding> findings = {};
  FieldConfidence confidence = {};
  Evidence evidence = {};  ///< of the record as a whole
  std::string page = {};   ///< identifier of its page on the national portal; may be empty

  friend bool operator==(const Procedure&, const Procedure&) = default;
};

/// Which of a procedure's limits is asked for. vi: tình huống áp dụng thời hạn. \since 0.1 (stable)
struct LimitQuestion {
  std::string case_number = {};         ///< empty: no case was chosen
  std::optional<Channel> channel = {};  ///< nothing: any
  Area area = Area::kAny;               ///< kAny: an ordinary commune

  friend bool operator==(const LimitQuestion&, const LimitQuestion&) = default;
};

/// The limit that governs: of the case before the general one, for the area before any area, for
/// the channel before all channels — in this order. When no channel is told, the answer must be the
/// same for every channel that has one; when no case is told, limits of cases are left aside, and
/// where there are no others the answer must be the same for every case.
///
/// Fails with Errc::kUnknownCase when the procedure has no such case, with Errc::kNoTimeLimit when
/// no limit applies, and with Errc::kSeveralTimeLimits when several apply alike: the case, channel
/// or condition must then be told; the message lists them. A limit of kind kMissing or kUnitMissing
/// is returned as it stands: what to do without one is the caller's question. vi: thời hạn áp dụng.
/// Thread safety: safe. \since 0.1 (stable)
[[nodiscard]] MOTCUA_EXPORT Result<TimeLimit> time_limit_of(const Procedure& procedure,
                                                            const LimitQuestion& question = {});

/// True when the record is known to have been in force on `date`: valid_from is known and the date
/// lies in the validity, or the source showed it on that day. Otherwise, whoever uses it for that
/// date rests on an assumption and says so. vi: đã xác định hiệu lực. Thread safety: safe.
/// \since 0.1 (stable)
[[nodiscard]] MOTCUA_EXPORT bool validity_is_known(const Procedure& procedure, Date date);

/// Check a record by itself.
///
/// Names of the record and its parts; one limit at least; cases with numbers of two digits, each
/// once; parts that name only cases there are; dates in order; terms and fees in their ranges;
/// stages that make up their term, in its unit; limits that to_vietnamese writes so that
/// parse_time_limit reads them back, and of which no two say the same; text in NFC without control
/// characters (line feeds aside, as catalogue_csv.hpp allows them) or white space at its ends; an
/// Evidence that is not empty on the record and on each part. What passes can be written as CSV and
/// read back. Fails with Errc::kInvalidProcedure, naming the code and the part.
/// vi: kiểm tra thủ tục. Thread safety: safe. \since 0.1 (stable)
[[nodiscard]] MOTCUA_EXPORT Result<void> check_procedure(const Procedure& procedure);

MOTCUA_END_NAMESPACE
