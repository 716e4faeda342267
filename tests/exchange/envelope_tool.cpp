// What check_envelope.py compares with Python's hashlib and the program openssl.
//
//   envelope_tool seal LOG EVENT…            each record as "sequence previous-hash hash"
//   envelope_tool sign PART EVENT KEY CERT   the signature, DER in hexadecimal
//   envelope_tool verify PART EVENT CMS ANCHORS   "good", or why not
#include <motcua/exchange/envelope.hpp>
#include <motcua/exchange/signature.hpp>

#include <cstdint>
#include <cstdio>
#include <fstream>
#include <iterator>
#include <string>

#include "support/hex.hpp"

namespace exchange = motcua::exchange;
using motcua::test::hex_of;

namespace {

// 2027-01-01T00:00:00Z: the certificates of the tests are valid then.
const motcua::Instant kTime{std::chrono::seconds{1798761600}};

std::string read(const char* path) {
  std::ifstream file(path, std::ios::binary);
  return {std::istreambuf_iterator<char>(file), {}};
}

}  // namespace

int main(int count, char** words) {
  const std::string task = count > 2 ? words[1] : "";
  if (task == "seal") {
    auto head = exchange::empty_log(words[2]);
    for (int i = 3; i < count; ++i) {
      const auto record = exchange::append_to_log(head, words[i]);
      std::printf("%d %s %s\n", static_cast<int>(record.sequence),
                  hex_of(record.previous_hash).c_str(), hex_of(record.hash).c_str());
    }
    return 0;
  }
  if (count != 6) return 2;
  const auto part = std::string(words[2]) == "event" ? exchange::SignedPart::kEvent
                                                     : exchange::SignedPart::kRecordHash;
  auto head = exchange::empty_log("H01.15/vidu/2026");
  const auto record = exchange::append_to_log(head, words[3]);
  if (task == "sign") {
    const auto signature = exchange::sign(part, record, read(words[4]), read(words[5]), kTime);
    std::printf("%s\n",
                signature ? hex_of(signature->cms).c_str() : signature.error().message.c_str());
    return signature ? 0 : 1;
  }
  const auto signer =
      exchange::verify_signature({part, read(words[4]), ""}, record, read(words[5]), kTime);
  std::printf("%s\n", signer ? "good" : signer.error().message.c_str());
  return signer ? 0 : 1;
}
