// A host that lives on Boost and uses its own.
#include <motcua/interop/boost.hpp>
#include <motcua/motcua.hpp>

#include <boost/date_time/gregorian/gregorian.hpp>
#include <boost/uuid/uuid_io.hpp>

#include <iostream>

int main() {
  const auto day = motcua::make_date(2026, 11, 23).value();
  std::cout << boost::gregorian::to_iso_extended_string(motcua::interop::to_boost(day).value())
            << '\n';
  const boost::gregorian::date never;
  std::cout << motcua::to_string(motcua::interop::from_boost(never).error().code) << '\n';
  const auto id = motcua::Uuid::parse("6ba7b810-9dad-11d1-80b4-00c04fd430c8").value();
  std::cout << motcua::interop::to_boost(id) << '\n';
}
