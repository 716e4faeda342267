/// Where a fact was read, and how well it is established.
#pragma once

#include <motcua/base/confidence.hpp>
#include <motcua/base/law_ref.hpp>
#include <motcua/config.hpp>

#include <optional>
#include <string>

MOTCUA_BEGIN_NAMESPACE

/// What stands behind a row of data: a provision, the place where it was read, or both.
///
/// Never empty in data of ours: a fact without either does not enter. vi: căn cứ và nguồn của dữ
/// liệu. Thread safety: a value. \since 0.1 (stable)
struct Evidence {
  std::optional<LawRef> law = {};                   ///< vi: căn cứ pháp lý
  std::string source = {};                          ///< vi: nguồn; may be empty when law is there
  Confidence confidence = Confidence::kUnverified;  ///< vi: độ tin cậy

  friend bool operator==(const Evidence&, const Evidence&) = default;
};

MOTCUA_END_NAMESPACE
