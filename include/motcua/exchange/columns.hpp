/// Many dossiers on the wire straight into the columns of deadline/columns.hpp, without a domain
/// value in between.
#pragma once

#include <motcua/base/channel.hpp>
#include <motcua/base/result.hpp>
#include <motcua/config.hpp>
#include <motcua/deadline/columns.hpp>
#include <motcua/exchange/received.hpp>

#include <cstddef>
#include <cstdint>
#include <functional>
#include <optional>
#include <string_view>
#include <vector>

MOTCUA_BEGIN_NAMESPACE
namespace exchange {

/// What the limit of a dossier is chosen by, as its octets have it; nothing of it is checked. The
/// texts live as long as the octets. vi: căn cứ chọn thời hạn. Thread safety: a value.
/// \since 0.1 (experimental)
struct ScannedIdentity {
  std::string_view code = {};           ///< may be empty; vi: mã số hồ sơ
  std::string_view procedure = {};      ///< vi: mã thủ tục
  std::string_view case_number = {};    ///< may be empty; vi: trường hợp
  std::optional<Channel> channel = {};  ///< vi: cách thức nộp
  bool disadvantaged_area = false;      ///< vi: xã miền núi, hải đảo, vùng khó khăn
  std::size_t row = 0;                  ///< of the table that is made; vi: dòng
};

/// Gives the index of a dossier's limit in the limits of the DeadlinePlan. One that the plan has
/// not marks the row when deadlines are computed (Errc::kInvalidColumn). vi: chọn thời hạn. \since
/// 0.1 (experimental)
using LimitChooser = std::function<std::uint16_t(const ScannedIdentity&)>;

/// Columns of dossiers that own their rows. vi: bảng hồ sơ. Thread safety: a value.
/// \since 0.1 (experimental)
struct DossierTable {
  // One entry an event, as in batch::DossierColumns.
  std::vector<std::uint8_t> kinds;
  std::vector<std::int32_t> times;
  std::vector<std::int32_t> dues;
  std::vector<std::int64_t> amounts;
  // One entry a dossier; offsets has one more.
  std::vector<std::int64_t> offsets{0};
  std::vector<std::uint16_t> limits;
  std::vector<std::uint8_t> flags;

  /// Number of dossiers.
  [[nodiscard]] std::size_t size() const noexcept { return limits.size(); }
  /// Valid until the table changes.
  [[nodiscard]] batch::DossierColumns columns() const noexcept {
    return {kinds, times, dues, amounts, offsets, limits, flags};
  }

  friend bool operator==(const DossierTable&, const DossierTable&) = default;
};

/// What scan_dossiers() found. vi: kết quả đọc luồng hồ sơ. Thread safety: a value.
/// \since 0.1 (experimental)
struct DossierScan {
  DossierTable rows;                    ///< row i is dossier i of the stream
  std::size_t octets = 0;               ///< where it stopped: all before is read
  std::optional<Failure> failure = {};  ///< why it stopped before the end of the stream
};

/// Read a stream of `motcua.dossier.v1.Dossier`, each with its length as a varint before it
/// (proto/README.md, "Stream").
///
/// Every dossier has its row. Of one that is malformed, too large or has an event of an unknown
/// kind, without a moment or with a value outside the contract's bounds, that row alone is spoilt:
/// its event has no kind and no moment, and compute_deadlines marks the row with
/// Errc::kInvalidEvent. What columns do not hold (names, papers, texts of laws) is passed over and
/// not checked; seconds are cut. The scan stops, and says where and why, at a length that is torn,
/// runs past the end or exceeds `limits`. `limits` are those of each dossier. vi: đọc luồng hồ sơ
/// thành cột. Thread safety: safe when `choose` is. \since 0.1 (experimental)
[[nodiscard]] MOTCUA_EXPORT DossierScan scan_dossiers(std::string_view octets,
                                                      const LimitChooser& choose,
                                                      const DecodeLimits& limits = {});

}  // namespace exchange
MOTCUA_END_NAMESPACE
