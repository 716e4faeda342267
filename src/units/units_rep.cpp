#include "units/units_rep_internal.hpp"

#include <string>
#include <utility>

MOTCUA_BEGIN_NAMESPACE
namespace units_internal {

Rep::Rep(const Tables& tables) : tables_(tables) {
  for (const BasisRecord& basis : tables_.bases) {
    const std::string_view law = tables_.notes[basis.law];
    bases_.push_back(
        {std::nullopt, tables_.notes[basis.source], static_cast<Confidence>(basis.confidence)});
    // The builder wrote the text from a LawRef.
    if (!law.empty()) bases_.back().law = LawRef::parse(law).value();
  }
}

// The views must be of the data where they come to rest.
Rep::Rep(TableData data) : Rep(Tables{}) {
  data_ = std::move(data);
  tables_ = data_.view();
  bases_ = std::move(Rep(tables_).bases_);
}

std::span<const UnitRecord> Rep::versions(UnitCode code) const noexcept {
  return equal_rows(tables_.units, code, [](const UnitRecord& unit) { return code_of(unit); });
}

const UnitRecord* Rep::at(UnitCode code, std::int32_t day) const noexcept {
  for (const UnitRecord& unit : versions(code)) {
    if (is_there(unit, day)) return &unit;
  }
  return nullptr;
}

const UnitRecord* Rep::above(const UnitRecord& unit, std::int32_t day) const noexcept {
  return unit.parent == kNone ? nullptr : at(code_of_parent(unit.parent), day);
}

std::span<const std::uint16_t> Rep::children(std::uint16_t parent) const noexcept {
  return equal_rows(tables_.by_parent, parent,
                    [&](std::uint16_t unit) { return tables_.units[unit].parent; });
}

std::span<const std::uint16_t> Rep::named(std::uint16_t name) const noexcept {
  return equal_rows(tables_.by_name, name,
                    [&](std::uint16_t unit) { return tables_.units[unit].name; });
}

AdministrativeUnit Rep::unit(const UnitRecord& record) const {
  const Period& period = tables_.periods[record.period];
  const Basis& basis = bases_[record.basis];
  AdministrativeUnit unit;
  unit.code = write_code(code_of(record));
  unit.kind = static_cast<UnitKind>(record.kind);
  unit.name = tables_.names[record.name];
  if (record.parent != kNone) unit.parent = write_code(code_of_parent(record.parent));
  if (period.from != kSinceEver) unit.from = date_of(period.from);
  if (period.until != kForEver) unit.until = date_of(period.until);
  unit.law = basis.law;
  unit.source = basis.source;
  unit.confidence = basis.confidence;
  return unit;
}

UnitLink Rep::link(const LinkRecord& record) const {
  const UnitRecord& to = tables_.units[record.to];
  const Basis& basis = bases_[record.basis];
  UnitLink link;
  link.date = date_of(tables_.periods[to.period].from);
  link.to = write_code(code_of(to));
  if (record.from != kNone) link.from = write_code(code_of(tables_.units[record.from]));
  link.partial = (record.how & kPartial) != 0;
  link.match = static_cast<LinkMatch>(record.how & ~kPartial);
  if (record.detail != kNone) {
    const DetailRecord& detail = tables_.details[record.detail];
    link.text = tables_.notes[detail.text];
    for (const std::uint16_t unit :
         tables_.candidates.subspan(detail.first_candidate, detail.candidates)) {
      link.candidates.push_back(write_code(code_of(tables_.units[unit])));
    }
  }
  link.law = basis.law;
  link.source = basis.source;
  link.confidence = basis.confidence;
  return link;
}

}  // namespace units_internal
MOTCUA_END_NAMESPACE
