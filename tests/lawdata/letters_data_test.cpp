/// What the embedded rules of letters say, beside the catalogue.
#include <motcua/lawbook/catalogue.hpp>
#include <motcua/lawbook/letters.hpp>

#include <string>

#include <gtest/gtest.h>

namespace motcua {
namespace {

TEST(LettersData, EveryCodeIsACommunesProcedure) {
  for (const LetterRule& rule : embedded_letter_rules().rows().rules) {
    const auto procedure = embedded_catalogue().find(rule.procedure);
    ASSERT_TRUE(procedure.has_value()) << procedure.error().message;
    EXPECT_TRUE(procedure->levels.contains(Level::kCommune)) << rule.procedure.text();
  }
}

TEST(LettersData, TheProcedureIsWhatTheLetterIsAbout) {
  for (const LetterRule& rule : embedded_letter_rules().rows().rules) {
    const std::string name = embedded_catalogue().find(rule.procedure).value().name;
    const auto speaks_of = [&](const char* word) { return name.find(word) != std::string::npos; };
    SCOPED_TRACE(rule.procedure.text() + ' ' + name);
    EXPECT_EQ(rule.reason == LetterReason::kReRegistration,
              speaks_of("đăng ký lại") || speaks_of("Đăng ký lại"));
    if (!rule.kind) continue;
    EXPECT_EQ(rule.kind == LetterKind::kBirthCongratulation, speaks_of("khai sinh"));
    EXPECT_EQ(rule.kind == LetterKind::kMarriageCongratulation, speaks_of("kết hôn"));
    EXPECT_EQ(rule.kind == LetterKind::kCondolence, speaks_of("khai tử"));
    EXPECT_EQ(rule.kind == LetterKind::kAdoptionCongratulation, speaks_of("con nuôi"));
  }
}

TEST(LettersData, NothingClaimsToBeLaw) {
  for (const LetterRule& rule : embedded_letter_rules().rows().rules) {
    EXPECT_NE(rule.evidence.confidence, Confidence::kVerified);
  }
  for (const LetterSuppressor& row : embedded_letter_rules().rows().suppressors) {
    EXPECT_EQ(row.evidence.confidence, Confidence::kUnverified);
  }
}

}  // namespace
}  // namespace motcua
