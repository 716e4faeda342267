#include <motcua/units/unit.hpp>

#include <cstddef>
#include <string>
#include <string_view>

MOTCUA_BEGIN_NAMESPACE
namespace {

struct KindWords {
  UnitLevel level;
  std::string_view data;
  std::string_view vietnamese;
  std::string_view capitalised;
};

constexpr KindWords kKinds[] = {
    {UnitLevel::kProvince, "central_city", "thành phố", "Thành phố"},
    {UnitLevel::kProvince, "province", "tỉnh", "Tỉnh"},
    {UnitLevel::kDistrict, "urban_district", "quận", "Quận"},
    {UnitLevel::kDistrict, "rural_district", "huyện", "Huyện"},
    {UnitLevel::kDistrict, "town", "thị xã", "Thị xã"},
    {UnitLevel::kDistrict, "provincial_city", "thành phố", "Thành phố"},
    {UnitLevel::kCommune, "ward", "phường", "Phường"},
    {UnitLevel::kCommune, "commune", "xã", "Xã"},
    {UnitLevel::kCommune, "township", "thị trấn", "Thị trấn"},
    {UnitLevel::kCommune, "special_zone", "đặc khu", "Đặc khu"},
};

const KindWords& words_of(UnitKind kind) noexcept { return kKinds[static_cast<std::size_t>(kind)]; }

}  // namespace

UnitLevel level_of(UnitKind kind) noexcept { return words_of(kind).level; }

std::string AdministrativeUnit::full_name() const {
  return std::string(words_of(kind).capitalised).append(" ").append(name);
}

std::string_view to_string(UnitLevel level) noexcept {
  switch (level) {
    case UnitLevel::kProvince:
      return "province";
    case UnitLevel::kDistrict:
      return "district";
    case UnitLevel::kCommune:
      break;
  }
  return "commune";
}

std::string_view to_vietnamese(UnitLevel level) noexcept {
  switch (level) {
    case UnitLevel::kProvince:
      return "cấp tỉnh";
    case UnitLevel::kDistrict:
      return "cấp huyện";
    case UnitLevel::kCommune:
      break;
  }
  return "cấp xã";
}

std::string_view to_string(UnitKind kind) noexcept { return words_of(kind).data; }

std::string_view to_vietnamese(UnitKind kind) noexcept { return words_of(kind).vietnamese; }

std::string_view to_string(LinkMatch match) noexcept {
  switch (match) {
    case LinkMatch::kUnique:
      return "unique";
    case LinkMatch::kSameDistrict:
      return "same_district";
    case LinkMatch::kAmbiguous:
      return "ambiguous";
    case LinkMatch::kNone:
      break;
  }
  return "none";
}

MOTCUA_END_NAMESPACE
