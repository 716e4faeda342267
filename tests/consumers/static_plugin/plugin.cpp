#include <motcua/exchange/wire.hpp>
#include <motcua/motcua.hpp>

#include <cstddef>

// Uses enough of motcua to pull its objects into this library.
extern "C" std::size_t plugin_octets(int year) {
  const auto date = motcua::make_date(year, 1, 1);
  if (!date) return 0;
  try {
    return motcua::exchange::encode_date(date.value()).value().size() +
           motcua::LawRef::parse("118/2025/NĐ-CP").value().to_english().size();
  } catch (const motcua::Error&) {
    return 0;
  }
}
