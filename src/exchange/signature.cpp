#include <motcua/exchange/signature.hpp>

#include <openssl/asn1.h>
#include <openssl/bio.h>
#include <openssl/cms.h>
#include <openssl/crypto.h>
#include <openssl/err.h>
#include <openssl/pem.h>
#include <openssl/x509.h>
#include <openssl/x509v3.h>

#include <algorithm>
#include <array>
#include <chrono>
#include <cstddef>
#include <cstdint>
#include <memory>
#include <utility>
#include <vector>

#include "exchange/envelope_fields_internal.hpp"

MOTCUA_BEGIN_NAMESPACE
namespace exchange {
namespace {

constexpr std::size_t kMaxCmsOctets = 65536;
constexpr std::size_t kMaxPemOctets = std::size_t{4} << 20;
constexpr int kSecurityLevel = 2;  // of OpenSSL: 112 bits, RSA from 2048, no SHA-1
constexpr std::array kStrongDigests{NID_sha256,   NID_sha384,   NID_sha512,
                                    NID_sha3_256, NID_sha3_384, NID_sha3_512};

template <auto kFree>
struct Freeing {
  template <typename T>
  void operator()(T* object) const {
    kFree(object);
  }
};
template <typename T, auto kFree>
using Owned = std::unique_ptr<T, Freeing<kFree>>;

void free_certificates(STACK_OF(X509) * certificates) { sk_X509_pop_free(certificates, X509_free); }
void free_list(STACK_OF(X509) * certificates) { sk_X509_free(certificates); }
using Certificate = Owned<X509, X509_free>;
using Certificates = Owned<STACK_OF(X509), free_certificates>;
using Key = Owned<EVP_PKEY, EVP_PKEY_free>;
using Octets = Owned<BIO, BIO_free>;
using Message = Owned<CMS_ContentInfo, CMS_ContentInfo_free>;
using Time = Owned<ASN1_TIME, ASN1_STRING_free>;

// The host may use OpenSSL too: its queue of errors stays as it was.
struct ErrorMark {
  ErrorMark() { ERR_set_mark(); }
  ErrorMark(const ErrorMark&) = delete;
  ErrorMark& operator=(const ErrorMark&) = delete;
  ~ErrorMark() { ERR_pop_to_mark(); }
};

// A context of our own: the default one has what openssl.cnf and the host load into it.
struct Session {
  ErrorMark mark;
  Owned<OSSL_LIB_CTX, OSSL_LIB_CTX_free> context{OSSL_LIB_CTX_new()};
};

std::string last_reason() {
  const char* reason = ERR_reason_error_string(ERR_peek_last_error());
  return reason == nullptr ? "no reason given" : reason;
}

Failure invalid_key(std::string_view why) {
  return Failure{Errc::kInvalidKey, "signature: " + std::string(why)};
}

Failure invalid_signature(std::string_view why) {
  return Failure{Errc::kInvalidSignature, "signature: " + std::string(why)};
}

Octets view_of(std::string_view octets) {
  return Octets(BIO_new_mem_buf(octets.data(), static_cast<int>(octets.size())));
}

// OpenSSL would ask at the terminal.
int refuse_to_ask(char*, int, int, void*) { return -1; }

Result<std::vector<Certificate>> read_certificates(const Session& session, std::string_view pem) {
  if (pem.size() > kMaxPemOctets) return invalid_key("more than 4 MiB of certificates");
  std::vector<Certificate> certificates;
  const Octets input = view_of(pem);
  while (true) {
    X509* raw = X509_new_ex(session.context.get(), nullptr);
    if (PEM_read_bio_X509(input.get(), &raw, refuse_to_ask, nullptr) == nullptr) {
      X509_free(raw);
      break;
    }
    certificates.emplace_back(raw);
  }
  const auto error = ERR_peek_last_error();
  if (ERR_GET_LIB(error) != ERR_LIB_PEM || ERR_GET_REASON(error) != PEM_R_NO_START_LINE) {
    return invalid_key("a certificate cannot be read (" + last_reason() + "); give PEM");
  }
  if (certificates.empty()) {
    return invalid_key("no certificate was given; give PEM, \"-----BEGIN CERTIFICATE-----\"");
  }
  return certificates;
}

Result<Key> read_key(const Session& session, std::string_view pem) {
  if (pem.size() > kMaxPemOctets) return invalid_key("more than 4 MiB of a key");
  Key key(PEM_read_bio_PrivateKey_ex(view_of(pem).get(), nullptr, refuse_to_ask, nullptr,
                                     session.context.get(), nullptr));
  if (!key) return invalid_key("the private key cannot be read; give it in PEM, not encrypted");
  return key;
}

std::string signed_octets(SignedPart part, const Record& record) {
  if (part == SignedPart::kEvent) {
    return pre_authentication_encoding("application/vnd.motcua.event+protobuf", record.event);
  }
  return pre_authentication_encoding(
      "application/vnd.motcua.record-hash",
      {reinterpret_cast<const char*>(record.hash.data()), record.hash.size()});
}

template <typename T, typename Encode>
std::string der_of(T* object, Encode encode) {
  std::string der(static_cast<std::size_t>(std::max(0, encode(object, nullptr))), '\0');
  auto* out = reinterpret_cast<unsigned char*>(der.data());
  if (!der.empty()) encode(object, &out);
  return der;
}

// Read SignedData without content whose one signature is strong enough to be worth checking.
Result<Message> read_signature(const Session& session, std::string_view cms) {
  if (cms.size() > kMaxCmsOctets) return invalid_signature("more than 64 KiB");
  CMS_ContentInfo* raw = CMS_ContentInfo_new_ex(session.context.get(), nullptr);
  const auto* at = reinterpret_cast<const unsigned char*>(cms.data());
  const auto* const end = at + cms.size();
  if (d2i_CMS_ContentInfo(&raw, &at, static_cast<long>(cms.size())) == nullptr || at != end) {
    CMS_ContentInfo_free(raw);
    return invalid_signature("not CMS in DER, or octets after it");
  }
  Message message(raw);
  if (OBJ_obj2nid(CMS_get0_type(raw)) != NID_pkcs7_signed || CMS_is_detached(raw) != 1 ||
      OBJ_obj2nid(CMS_get0_eContentType(raw)) != NID_pkcs7_data) {
    return invalid_signature("not CMS SignedData of type id-data without content");
  }
  STACK_OF(CMS_SignerInfo)* const signers = CMS_get0_SignerInfos(raw);
  if (sk_CMS_SignerInfo_num(signers) != 1) return invalid_signature("it has not one signer");
  X509_ALGOR* digest = nullptr;
  CMS_SignerInfo_get0_algs(sk_CMS_SignerInfo_value(signers, 0), nullptr, nullptr, &digest, nullptr);
  const ASN1_OBJECT* name = nullptr;
  X509_ALGOR_get0(&name, nullptr, nullptr, digest);
  if (std::ranges::find(kStrongDigests, OBJ_obj2nid(name)) == kStrongDigests.end()) {
    return invalid_signature("its digest is weaker than SHA-256; sign with SHA-256 or stronger");
  }
  return message;
}

Result<void> check_trust(const Session& session, CMS_ContentInfo* message, X509* signer,
                         const std::vector<Certificate>& anchors, Instant time) {
  const Owned<X509_STORE_CTX, X509_STORE_CTX_free> check(
      X509_STORE_CTX_new_ex(session.context.get(), nullptr));
  const Certificates sent(CMS_get1_certs(message));
  // Not owned: the certificates stay the caller's.
  const Owned<STACK_OF(X509), free_list> trusted(sk_X509_new_null());
  for (const Certificate& anchor : anchors) sk_X509_push(trusted.get(), anchor.get());
  if (X509_STORE_CTX_init(check.get(), nullptr, signer, sent.get()) != 1) {
    return Failure{Errc::kUntrustedSigner, "signature: its certificate cannot be checked"};
  }
  X509_STORE_CTX_set0_trusted_stack(check.get(), trusted.get());
  X509_VERIFY_PARAM* const rules = X509_STORE_CTX_get0_param(check.get());
  X509_VERIFY_PARAM_set_time(rules, time.time_since_epoch().count());
  X509_VERIFY_PARAM_set_flags(rules, X509_V_FLAG_PARTIAL_CHAIN);
  X509_VERIFY_PARAM_set_auth_level(rules, kSecurityLevel);
  if (X509_verify_cert(check.get()) != 1) {
    return Failure{
        Errc::kUntrustedSigner,
        "signature: the certificate, or one above it, is not trusted at that time: " +
            std::string(X509_verify_cert_error_string(X509_STORE_CTX_get_error(check.get())))};
  }
  // All bits are set where a certificate does not say.
  if ((X509_get_key_usage(signer) & (KU_DIGITAL_SIGNATURE | KU_NON_REPUDIATION)) == 0) {
    return Failure{Errc::kUntrustedSigner,
                   "signature: the certificate says that its key is not for signing"};
  }
  return {};
}

std::optional<Instant> claimed_time(CMS_SignerInfo* signer) {
  const int place = CMS_signed_get_attr_by_NID(signer, NID_pkcs9_signingTime, -1);
  if (place < 0) return std::nullopt;
  const ASN1_TYPE* const value = X509_ATTRIBUTE_get0_type(CMS_signed_get_attr(signer, place), 0);
  if (value == nullptr ||
      (ASN1_TYPE_get(value) != V_ASN1_UTCTIME && ASN1_TYPE_get(value) != V_ASN1_GENERALIZEDTIME)) {
    return std::nullopt;
  }
  const Time epoch(ASN1_TIME_set(nullptr, 0));
  int days = 0;
  int seconds = 0;
  if (ASN1_TIME_diff(&days, &seconds, epoch.get(), value->value.asn1_string) != 1) {
    return std::nullopt;
  }
  return Instant(std::chrono::days(days) + std::chrono::seconds(seconds));
}

}  // namespace

std::string pre_authentication_encoding(std::string_view type, std::string_view body) {
  std::string encoding = "DSSEv1";
  for (const std::string_view part : {type, body}) {
    encoding += ' ' + std::to_string(part.size()) + ' ';
    encoding += part;
  }
  return encoding;
}

Result<Signature> sign(SignedPart part, const Record& record, std::string_view key,
                       std::string_view certificate, Instant time) {
  const std::string octets = signed_octets(part, record);
  const Session session;
  const auto certificates = read_certificates(session, certificate);
  if (!certificates) return certificates.error();
  const auto private_key = read_key(session, key);
  if (!private_key) return private_key.error();
  X509* const own = certificates->front().get();
  if (X509_check_private_key(own, private_key->get()) != 1) {
    return invalid_key("the first certificate is not that of the private key");
  }
  constexpr unsigned kFlags = CMS_PARTIAL | CMS_BINARY | CMS_DETACHED | CMS_NOSMIMECAP;
  const Message message(
      CMS_sign_ex(nullptr, nullptr, nullptr, nullptr, kFlags, session.context.get(), nullptr));
  const Time signing_time(ASN1_TIME_set(nullptr, time.time_since_epoch().count()));
  CMS_SignerInfo* const signer =
      message ? CMS_add1_signer(message.get(), own, private_key->get(), EVP_sha256(), kFlags)
              : nullptr;
  // Set before signing, because OpenSSL would read the clock for one that is missing.
  bool done = signer != nullptr && signing_time &&
              CMS_signed_add1_attr_by_NID(signer, NID_pkcs9_signingTime,
                                          ASN1_STRING_type(signing_time.get()), signing_time.get(),
                                          -1) == 1;
  for (std::size_t i = 1; done && i < certificates->size(); ++i) {
    done = CMS_add1_cert(message.get(), (*certificates)[i].get()) == 1;
  }
  done = done && CMS_final(message.get(), view_of(octets).get(), nullptr, kFlags) == 1;
  if (!done) return invalid_key("OpenSSL cannot sign with this key: " + last_reason());
  Signature signature{part, der_of(message.get(), i2d_CMS_ContentInfo), {}};
  if (signature.cms.size() > kMaxCmsOctets) {
    return exchange_internal::too_large("motcua.envelope.v1.Signature.cms", signature.cms.size(),
                                        kMaxCmsOctets);
  }
  return signature;
}

Result<Signer> verify_signature(const Signature& signature, const Record& record,
                                std::string_view anchors, Instant time) {
  if (!signature.part) {
    return invalid_signature("made over a part that this version does not know; update motcua");
  }
  const std::string octets = signed_octets(*signature.part, record);
  const Session session;
  const auto trusted = read_certificates(session, anchors);
  if (!trusted) return trusted.error();
  const auto message = read_signature(session, signature.cms);
  if (!message) return message.error();
  if (CMS_verify(message->get(), nullptr, nullptr, view_of(octets).get(), nullptr,
                 CMS_BINARY | CMS_NO_SIGNER_CERT_VERIFY) != 1) {
    return invalid_signature("it does not fit what it is said to be made over (" + last_reason() +
                             "); the octets, the signed part or the signature were changed");
  }
  CMS_SignerInfo* const signer = sk_CMS_SignerInfo_value(CMS_get0_SignerInfos(message->get()), 0);
  X509* certificate = nullptr;
  CMS_SignerInfo_get0_algs(signer, nullptr, &certificate, nullptr, nullptr);
  if (const auto trust = check_trust(session, message->get(), certificate, *trusted, time);
      !trust) {
    return trust.error();
  }
  return Signer{der_of(certificate, i2d_X509), claimed_time(signer)};
}

}  // namespace exchange
MOTCUA_END_NAMESPACE
