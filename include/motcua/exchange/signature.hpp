/// Signatures over events and records: CMS (RFC 5652) over DSSE's pre-authentication encoding, as
/// proto/README.md gives them octet by octet.
///
/// Keys, certificates and times are parameters. OpenSSL is used in a context of its own, which its
/// configuration and whatever the host loads do not reach, and its queue of errors is left as it
/// was. On its first use in a process OpenSSL itself reads openssl.cnf into its default context; a
/// host that does not want that calls OPENSSL_init_crypto(OPENSSL_INIT_NO_LOAD_CONFIG, nullptr).
/// Signing takes the random numbers of ECDSA and RSA-PSS from OpenSSL.
#pragma once

#include <motcua/base/result.hpp>
#include <motcua/base/time.hpp>
#include <motcua/config.hpp>
#include <motcua/exchange/envelope.hpp>

#include <optional>
#include <string>
#include <string_view>

MOTCUA_BEGIN_NAMESPACE
namespace exchange {

/// Return DSSE's pre-authentication encoding of a body and its type, which is what is signed.
///
/// vi: dữ liệu được ký. Thread safety: safe. \since 0.1 (experimental)
[[nodiscard]] MOTCUA_EXPORT std::string pre_authentication_encoding(std::string_view type,
                                                                    std::string_view body);

/// Sign a part of a record.
///
/// `key` is an unencrypted private key and `certificate` its certificate, both in PEM; certificates
/// after the first go into the signature for receivers who have only the root. `time` is what the
/// signature claims to be made at. Fails with Errc::kInvalidKey when key or certificate cannot be
/// read or do not belong together, with kWireTooLarge for a signature above 64 KiB. vi: ký số.
/// Thread safety: safe. \since 0.1 (experimental)
[[nodiscard]] MOTCUA_EXPORT Result<Signature> sign(SignedPart part, const Record& record,
                                                   std::string_view key,
                                                   std::string_view certificate, Instant time);

/// Whose signature was found good. vi: người ký. Thread safety: a value. \since 0.1 (experimental)
struct Signer {
  std::string certificate;              ///< DER; for the host to see whose; vi: chứng thư số
  std::optional<Instant> claimed_time;  ///< said by the signer alone; vi: thời điểm ký tự khai

  friend bool operator==(const Signer&, const Signer&) = default;
};

/// Check a signature against a record and the certificates that the host trusts.
///
/// `anchors` are certificates in PEM, roots or any others that end a chain here; `time` is when the
/// chain must be valid. A chain must be as strong as 112 bits, the digest SHA-256 or better, and a
/// certificate that says what its key is for must say signing. Revocation and extended purposes are
/// the host's: it has the certificate. Whether `record.hash` is right, follow_log() says; check
/// that too before trusting a signature over SignedPart::kRecordHash.
///
/// Fails with Errc::kInvalidSignature when the octets were changed, the signature is none, is made
/// over another part, or is too weak; with kUntrustedSigner when no chain leads to an anchor at
/// that time; with kInvalidKey when the anchors cannot be read. vi: kiểm tra chữ ký số. Thread
/// safety: safe. \since 0.1 (experimental)
[[nodiscard]] MOTCUA_EXPORT Result<Signer> verify_signature(const Signature& signature,
                                                            const Record& record,
                                                            std::string_view anchors, Instant time);

}  // namespace exchange
MOTCUA_END_NAMESPACE
