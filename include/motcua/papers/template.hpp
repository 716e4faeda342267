/// Templates: text that a clerk can edit, without logic, compiled once.
///
/// A template is UTF-8 text in NFC: a front matter between two lines "---", then lines.
///
///     ---
///     kind: receipt_slip
///     edition: 03/2025/TT-VPCP
///     form: 01
///     wording: chung
///     version: 1
///     title: Giấy tiếp nhận hồ sơ và hẹn trả kết quả
///     page: A5
///     design: formal
///     from: 2025-07-01
///     until:
///     law: Mẫu số 01 Thông tư số 03/2025/TT-VPCP
///     source: where the form was read
///     confidence: secondary
///     needs: dossier.code, applicant.name
///     ---
///
/// Every line is a paragraph; an empty line is nothing. `# ` begins the title, `## ` a subtitle,
/// `1. ` and `- ` a list, `| a | b |` a table as in Markdown (the line `|---:|--12--|` gives
/// alignment and, by the number of its dashes, width). `**bold**`, `*italic*`, `__underlined__`.
/// `@role text` sets a line in a role of the style sheet; `@rule 40`, `@space 12`, `@qr text 20`,
/// `@barcode text 60` and `@pagebreak` stand alone. `::: columns 45 55`, `+++` and `:::` hold
/// pieces beside each other. A backslash takes the meaning from the character after it.
///
/// `{{name}}` takes a value that must not be empty; `{{name|words}}` has words to stand for an
/// empty one; `{{name?}}` may be empty, and a line that has such placeholders, all of its
/// placeholders being empty, is left out. A line with placeholders of a list ("papers.name") is
/// repeated for each of its entries; "papers.index" counts from 1; an empty list leaves the line
/// out. The lists are those of field_names(), and what stands before the last dot of a name of
/// three words or more ("own.children" of "own.children.name"). A label "1." of a repeated line
/// goes on counting. An empty line ends a table. Values are text and nothing else: no mark-up in
/// them means anything. No template can run anything or read a file.
///
/// A template has at most 256 KiB, 10,000 lines and 1,000 names, a value 1 MiB, what is filled
/// 256 MiB; what is more is refused. In values, every line end of Unicode becomes a line feed and a
/// tabulator a space; taken out are other control characters, signs that change the direction of
/// text or have no width, tags and noncharacters.
#pragma once

#include <motcua/base/evidence.hpp>
#include <motcua/base/result.hpp>
#include <motcua/base/time.hpp>
#include <motcua/config.hpp>
#include <motcua/papers/document.hpp>
#include <motcua/papers/fields.hpp>
#include <motcua/papers/paper.hpp>

#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

MOTCUA_BEGIN_NAMESPACE
namespace papers {

/// Text with placeholders, compiled: for messages (SMS, e-mail) and what has no page.
///
/// Only `{{…}}` means anything; lines that are to be left out or repeated are as in a template.
/// vi: mẫu văn bản thuần. Thread safety: immutable handle; share freely. \since 0.1 (experimental)
class MOTCUA_EXPORT TextTemplate {
 public:
  /// Fails with Errc::kInvalidTemplate, naming line and column.
  [[nodiscard]] static Result<TextTemplate> compile(std::string_view text);

  /// Names used, in order of first use. vi: các trường được dùng
  [[nodiscard]] const std::vector<std::string>& placeholders() const noexcept;

  /// Fails with Errc::kMissingFields, naming every one that is missing or empty, and with
  /// Errc::kInvalidText for a value that is not UTF-8 or too long. Values are cleaned as in a
  /// paper.
  [[nodiscard]] Result<std::string> fill(const Fields& fields) const;

 private:
  struct Rep;
  explicit TextTemplate(std::shared_ptr<const Rep> rep) : rep_(std::move(rep)) {}
  std::shared_ptr<const Rep> rep_;
};

/// A paper's template. vi: mẫu giấy tờ. Thread safety: immutable handle; share freely.
/// \since 0.1 (experimental)
class MOTCUA_EXPORT Template {
 public:
  /// Fails with Errc::kInvalidTemplate, naming line and column: front matter, mark-up, an unknown
  /// role, a name that is neither of field_names() nor "own.…"; and with Errc::kUnusedFields,
  /// naming every one, when a field that the front matter `needs` is not used in the text.
  [[nodiscard]] static Result<Template> compile(std::string_view text);

  [[nodiscard]] const TemplateId& id() const noexcept;
  [[nodiscard]] const std::string& title() const noexcept;  ///< vi: tên giấy tờ
  [[nodiscard]] const std::string& form() const noexcept;  ///< "01"; empty: no form; vi: mẫu số
  [[nodiscard]] Date from() const noexcept;                ///< first day in force
  [[nodiscard]] std::optional<Date> until() const noexcept;  ///< last day; nothing: open
  [[nodiscard]] const Evidence& evidence() const noexcept;
  /// Names used, in order of first use. vi: các trường được dùng
  [[nodiscard]] const std::vector<std::string>& placeholders() const noexcept;

  /// The paper. `created` becomes part of the octets.
  ///
  /// Fails with Errc::kMissingFields, naming every one that is missing or empty, with
  /// Errc::kUnusedFields, naming every "own.…" field that the template does not use, and with
  /// Errc::kInvalidText for a value that is not UTF-8 or too long. Values are put in NFC; control
  /// characters and signs that change the direction of text are taken out, and a note says of which
  /// field.
  [[nodiscard]] Result<Document> fill(const Fields& fields, LocalTime created) const;

 private:
  struct Rep;
  explicit Template(std::shared_ptr<const Rep> rep) : rep_(std::move(rep)) {}
  std::shared_ptr<const Rep> rep_;
};

/// Templates by kind, edition and wording. A commune's own come on top of those of the library.
///
/// vi: bộ mẫu. Thread safety: immutable handle; share freely. \since 0.1 (experimental)
class MOTCUA_EXPORT TemplateSet {
 public:
  /// The forms and letters that come with the library. vi: bộ mẫu đi kèm
  [[nodiscard]] static const TemplateSet& embedded();
  [[nodiscard]] static Result<TemplateSet> from_texts(std::span<const std::string_view> texts);

  /// These with more on top: the same kind, edition and wording replaces, others join. Fails as
  /// Template::compile does, naming which text, from 1.
  [[nodiscard]] Result<TemplateSet> with(std::span<const std::string_view> texts) const;

  /// All, by kind, edition, wording. vi: các mẫu
  [[nodiscard]] std::span<const Template> templates() const noexcept;

  /// The template of a kind in force on `date`; of several wordings the one asked for. Fails with
  /// Errc::kNoTemplate, naming those there are. vi: chọn mẫu
  [[nodiscard]] Result<Template> find(PaperKind kind, Date date,
                                      std::string_view wording = "chung") const;

 private:
  struct Rep;
  explicit TemplateSet(std::shared_ptr<const Rep> rep) : rep_(std::move(rep)) {}
  std::shared_ptr<const Rep> rep_;
};

}  // namespace papers
MOTCUA_END_NAMESPACE
