/// The words that the reader of limits knows, in lower case. Tables only: what is done with them is
/// in limit_phrase.cpp.
///
/// Of alternatives that begin alike, the longer stands first: the first that matches is taken.
#pragma once

#include <motcua/base/term.hpp>
#include <motcua/catalogue/time_limit.hpp>

#include <string_view>

MOTCUA_BEGIN_NAMESPACE
namespace catalogue_internal {

inline constexpr std::string_view kSubjects[] = {"thời hạn giải quyết thủ tục hành chính",
                                                 "thời gian giải quyết thủ tục hành chính",
                                                 "thời hạn giải quyết hồ sơ",
                                                 "thời gian giải quyết hồ sơ",
                                                 "thời hạn giải quyết",
                                                 "thời gian giải quyết",
                                                 "thời hạn thực hiện thủ tục hành chính",
                                                 "thời gian thực hiện thủ tục hành chính",
                                                 "thời hạn thực hiện",
                                                 "thời gian thực hiện"};
/// Subjects that do not say of what: "thời hạn 02 năm" is more often a validity.
inline constexpr std::string_view kBareSubjects[] = {"thời hạn", "thời gian"};

inline constexpr std::string_view kBounds[] = {"trong khoảng thời gian",
                                               "trong thời hạn",
                                               "trong thời gian",
                                               "trong phạm vi",
                                               "trong vòng",
                                               "trong",
                                               "không vượt quá",
                                               "không quá",
                                               "không muộn hơn",
                                               "chậm nhất là",
                                               "chậm nhất",
                                               "muộn nhất là",
                                               "muộn nhất",
                                               "tối đa là",
                                               "tối đa"};

inline constexpr std::string_view kConditionLeads[] = {
    "riêng đối với", "đối với", "trong trường hợp", "với trường hợp", "trường hợp", "nếu"};
/// Behind these, "trường hợp" and "đối với" go on with what was said before.
inline constexpr std::string_view kNoLeadAfter[] = {"các", "những", "mọi", "từng", "một",
                                                    "hai", "và",    "của", "về",   "là"};

inline constexpr std::string_view kStartLeads[] = {"được tính kể từ", "được tính từ", "tính kể từ",
                                                   "tính từ", "kể từ"};
inline constexpr std::string_view kEventHeads[] = {"ngày", "khi", "thời điểm", "lúc"};

inline constexpr std::string_view kPauseLeads[] = {"không bao gồm", "chưa bao gồm", "không tính",
                                                   "chưa tính",     "không kể",     "chưa kể"};

inline constexpr std::string_view kVerbs[] = {"trả kết quả", "giải quyết", "thực hiện"};

/// What a reader must not take for a limit, wherever it stands.
struct Veto {
  std::string_view words;
  std::string_view why;
};
inline constexpr std::string_view kMinimum = "is a minimum, not a limit";
inline constexpr std::string_view kLookBack = "is a period looked back on, not a limit";
inline constexpr std::string_view kBefore = "counts back from an event to come, not on from one";
inline constexpr std::string_view kNoTime = "names no time";
inline constexpr Veto kVetoes[] = {
    {"ít nhất", kMinimum},
    {"tối thiểu", kMinimum},
    {"trở lên", kMinimum},
    {"không ít hơn", kMinimum},
    {"không dưới", kMinimum},
    {"không sớm hơn", kMinimum},
    {"liền kề trước", kLookBack},
    {"liền trước", kLookBack},
    {"tháng liền kề", kLookBack},
    {"năm liền kề", kLookBack},
    {"ngày liền kề", kLookBack},
    {"liên tiếp", kLookBack},
    {"gần nhất", kLookBack},
    {"trở về trước", kLookBack},
    {"tháng liên tục", kLookBack},
    {"năm liên tục", kLookBack},
    {"tính đến", kLookBack},
    {"trước khi", kBefore},
    {"trước ngày", kBefore},
    {"trước thời điểm", kBefore},
    {"trước giờ", kBefore},
    {"khi có thể", kNoTime},
    {"khi cần", kNoTime},
    {"kinh nghiệm", "speaks of experience, not of a limit"},
    {"trừ trường hợp", "makes an exception, which this reader does not follow"},
    {"ngoại trừ", "makes an exception, which this reader does not follow"},
    {"có trách nhiệm", "tells someone to do something; give the limit alone"}};

/// Words of an order to someone, which are neither an event nor a condition.
inline constexpr std::string_view kOrders[] = {
    "phải tiến hành", "phải gửi",     "phải có",        "phải ban hành", "phải thông báo",
    "phải ra",        "phải trả lời", "phải thực hiện", "phải báo cáo",  "và thông báo lý do",
    "và hướng dẫn",   "và gửi",       "để theo dõi",    "để xem xét",    "đề nghị giao"};

/// Marks that the words in front of a term are about how long something is good for.
inline constexpr std::string_view kValidityWords[] = {"có giá trị", "có hiệu lực", "hiệu lực",
                                                      "thời hạn sử dụng", "thời hạn hoạt động"};

/// Words that do not end a phrase, so that one that ends with them was cut off.
inline constexpr std::string_view kDanglingWords[] = {
    "của",  "và",   "hoặc",   "các",   "những", "theo",  "để",   "do",    "với",  "tại",  "trong",
    "từ",   "kể",   "cho",    "là",    "khoản", "điều",  "điểm", "số",    "mà",   "thì",  "đối",
    "bằng", "về",   "vào",    "đã",    "đang",  "sẽ",    "bị",   "không", "chưa", "khi",  "sau",
    "qua",  "giữa", "thuộc",  "đến",   "hay",   "như",   "cấp",  "ủy",    "uỷ",   "việt", "thẩm",
    "phải", "được", "rằng",   "ngoài", "kết",   "quyết", "hợp",  "văn",   "cơ",   "đăng", "chủ",
    "nhà",  "một",  "trường", "nhận",  "tổ",    "người", "đơn",  "nông",  "mỗi",  "hồ",   "quy",
    "phê",  "xác",  "thông",  "tỉ",    "giám"};
/// Two words that do end a phrase although the second is above.
inline constexpr std::string_view kEndingPairs[] = {
    "đề nghị cấp",  "giải quyết",  "nghị quyết", "liên kết",   "cam kết",    "tổng kết",
    "phù hợp",      "tổng hợp",    "phối hợp",   "trường hợp", "kết hợp",    "tích hợp",
    "cuộc họp",     "thích hợp",   "người nhận", "tiếp nhận",  "xác nhận",   "đơn nhận",
    "chứng nhận",   "công nhận",   "nhân thân",  "công văn",   "hải đăng",   "mua nhà",
    "bán nhà",      "ngân hàng",   "thiết kế",   "cùng nhau",  "nhà trường", "môi trường",
    "thị trường",   "hiện trường", "trung cấp",  "sơ cấp",     "cung cấp",   "trợ cấp",
    "được cấp",     "cao cấp",     "nộp đơn",    "nhận đơn",   "hóa đơn",    "gửi đơn",
    "hoá đơn",      "có đơn",      "tổ chức",    "chủ sở hữu", "tài chủ",    "tiếp theo",
    "kèm theo",     "nước ngoài",  "phi cơ",     "đã cấp",     "hai người",  "số người",
    "thụ lý đơn",   "giám định",   "thửa đất",   "đã kết",     "hàng không", "hôm sau",
    "chính xác",    "tài khoản",   "thông qua",  "thí điểm",   "thủy văn",   "giao thông",
    "truyền thông", "phổ thông",   "lưu thông"};

/// Two words that do not end a phrase: what is meant follows a comma ("của bộ, ngành").
inline constexpr std::string_view kDanglingPairs[] = {"của bộ", "các bộ", "của sở", "của cục"};

/// The words of a list of disadvantaged areas, and what makes it one.
inline constexpr std::string_view kAreaWords[] = {
    "các",  "xã",  "phường", "đặc",  "khu",   "địa", "bàn",  "vùng", "miền", "núi", "biên",
    "giới", "hải", "đảo",    "sâu",  "xa",    "có",  "điều", "kiện", "kinh", "tế",  "-",
    "hội",  "khó", "khăn",   "biệt", "thuộc", "và",  "hoặc", ",",    "thôn", "bản"};
inline constexpr std::string_view kAreaMarks[] = {"miền núi", "đảo",      "biên giới",
                                                  "khó khăn", "vùng sâu", "xa"};
inline constexpr std::string_view kAreaLeads[] = {"đối với", "tại", "ở"};

/// What may stand between a cut-off and the next working day.
inline constexpr std::string_view kNextDayWords[] = {
    "có",    "thể",  "hoàn", "thành", "việc", "đăng", "ký",   "trả", "kết",   "quả",   "giải",
    "quyết", "cung", "cấp",  "văn",   "bản",  "lời",  "được", "gửi", "phiếu", "hẹn",   "cho",
    "người", "yêu",  "cầu",  "hồ",    "sơ",   "thực", "hiện", "thủ", "tục",   "chứng", ","};

struct GroundMark {
  std::string_view words;
  ExtensionGround ground;
};
inline constexpr GroundMark kGroundMarks[] = {{"xác minh", ExtensionGround::kVerification},
                                              {"lấy ý kiến", ExtensionGround::kConsultation},
                                              {"phức tạp", ExtensionGround::kComplexity},
                                              {"số lượng lớn", ExtensionGround::kComplexity},
                                              {"số lượng nhiều", ExtensionGround::kComplexity},
                                              {"thỏa thuận", ExtensionGround::kAgreement},
                                              {"thoả thuận", ExtensionGround::kAgreement}};

struct UnitWords {
  std::string_view words;
  TimeUnit unit;
};
inline constexpr UnitWords kUnits[] = {{"ngày làm việc", TimeUnit::kWorkingDay},
                                       {"ngày liên tục", TimeUnit::kDay},
                                       {"ngày", TimeUnit::kDay},
                                       {"giờ làm việc", TimeUnit::kWorkingHour},
                                       {"giờ", TimeUnit::kHour},
                                       {"phút", TimeUnit::kMinute},
                                       {"tuần", TimeUnit::kWeek},
                                       {"tháng", TimeUnit::kMonth},
                                       {"năm", TimeUnit::kYear}};

}  // namespace catalogue_internal
MOTCUA_END_NAMESPACE
