// The tiny host of every consumer test: core, exchange, and an exception across the boundary.
#include <motcua/exchange/wire.hpp>
#include <motcua/motcua.hpp>

#include <iostream>

int main() {
  const auto code = motcua::DossierCode::parse("000.00.15.H01-241105-0001").value();
  const auto octets = motcua::exchange::encode_date(code.date()).value();
  std::cout << motcua::to_iso(motcua::exchange::decode_date(octets).value()) << '\n';
  std::cout << motcua::search_key("Đăng ký khai sinh").value() << '\n';
  try {
    std::cout << motcua::LawRef::parse("Điều").value().number() << '\n';
  } catch (const motcua::Error& error) {
    std::cout << motcua::to_string(error.code()) << '\n';
  }
  std::cout << (motcua::abi_version() == MOTCUA_ABI_VERSION ? "one ABI" : "two ABIs") << '\n';
}
