/// A paper as blocks on a page: the one model behind plain text, HTML, PDF and DOCX.
#pragma once

#include <motcua/base/time.hpp>
#include <motcua/config.hpp>
#include <motcua/papers/paper.hpp>

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

MOTCUA_BEGIN_NAMESPACE
namespace papers {

/// Text in one face. vi: đoạn chữ. Thread safety: a value. \since 0.1 (experimental)
struct Span {
  std::string text;  ///< NFC, without control characters; a line feed breaks the line
  bool bold = false;
  bool italic = false;
  bool underline = false;

  friend bool operator==(const Span&, const Span&) = default;
};

/// Lines set as one. `role` names a row of the style sheet ("body", "title", "signature_name"): its
/// size, face, alignment and distances. vi: đoạn văn. \since 0.1 (experimental)
struct Paragraph {
  std::string role = "body";
  std::vector<Span> spans = {};
  std::string label = {};  ///< stands before the first line, hanging: "1.", "-"; may be empty
  int outline = 0;         ///< level in the bookmarks, from 1; 0: none

  friend bool operator==(const Paragraph&, const Paragraph&) = default;
};

/// A horizontal line, centred. vi: đường kẻ. \since 0.1 (experimental)
struct Rule {
  /// Share of the width it stands in, 0–1; 0: as wide as the last line above it.
  double width = 0;

  friend bool operator==(const Rule&, const Rule&) = default;
};

/// Empty height, in millimetres. vi: khoảng trống. \since 0.1 (experimental)
struct Space {
  double height_mm = 0;

  friend bool operator==(const Space&, const Space&) = default;
};

/// vi: loại mã vạch. \since 0.1 (experimental)
enum class SymbolKind : std::uint8_t {
  kQr,       ///< vi: mã QR
  kBarcode,  ///< vi: mã vạch — Code 128
};

/// A code that a machine reads, centred. vi: mã vạch, mã QR. \since 0.1 (experimental)
struct Symbol {
  SymbolKind kind = SymbolKind::kQr;
  std::string content;   ///< ASCII
  double width_mm = 20;  ///< of a QR code its side, of a barcode its width

  friend bool operator==(const Symbol&, const Symbol&) = default;
};

/// What may stand in a column. vi: thành phần trong cột. \since 0.1 (experimental)
using Piece = std::variant<Paragraph, Rule, Space, Symbol>;

/// Pieces beside each other, kept on one page: letterhead, signatures. vi: các cột.
/// \since 0.1 (experimental)
struct Columns {
  struct Column {
    double share = 1;  ///< of the width; shares sum up to 1
    std::vector<Piece> pieces = {};

    friend bool operator==(const Column&, const Column&) = default;
  };
  std::vector<Column> columns = {};

  friend bool operator==(const Columns&, const Columns&) = default;
};

/// vi: căn lề. \since 0.1 (experimental)
enum class Alignment : std::uint8_t {
  kLeft,       ///< vi: trái
  kCentre,     ///< vi: giữa
  kRight,      ///< vi: phải
  kJustified,  ///< vi: đều hai bên
};

/// Return "left", "centre", "right" or "justified". Thread safety: safe. \since 0.1 (experimental)
[[nodiscard]] MOTCUA_EXPORT std::string_view to_string(Alignment alignment) noexcept;

/// Rows under a heading that is repeated on each page; a row is not split unless it is higher than
/// a page. vi: bảng. \since 0.1 (experimental)
struct Table {
  struct Column {
    double share = 1;  ///< of the width; shares sum up to 1
    Alignment alignment = Alignment::kLeft;

    friend bool operator==(const Column&, const Column&) = default;
  };
  std::vector<Column> columns = {};
  std::vector<Paragraph> head = {};               ///< one for each column; role "table_head"
  std::vector<std::vector<Paragraph>> rows = {};  ///< one for each column; role "table_cell"

  friend bool operator==(const Table&, const Table&) = default;
};

/// vi: ngắt trang. \since 0.1 (experimental)
struct PageBreak {
  friend bool operator==(const PageBreak&, const PageBreak&) = default;
};

/// What a document is made of. vi: khối nội dung. \since 0.1 (experimental)
using Block = std::variant<Paragraph, Rule, Space, Symbol, Columns, Table, PageBreak>;

/// vi: khổ giấy. \since 0.1 (experimental)
enum class PageFormat : std::uint8_t {
  kA4,           ///< vi: A4 đứng, 210 × 297 mm
  kA4Landscape,  ///< vi: A4 ngang
  kA5,           ///< vi: A5 đứng, 148 × 210 mm
  kA5Landscape,  ///< vi: A5 ngang
};
/// Return "A4", "A4-landscape", "A5" or "A5-landscape". Thread safety: safe.
/// \since 0.1 (experimental)
[[nodiscard]] MOTCUA_EXPORT std::string_view to_string(PageFormat format) noexcept;

/// How a page is adorned. vi: kiểu trang trí. \since 0.1 (experimental)
enum class Design : std::uint8_t {
  kFormal,    ///< vi: văn bản hành chính — no adornment
  kFestive,   ///< vi: chúc mừng — a warm frame
  kMourning,  ///< vi: chia buồn — a black border, nothing festive
};
/// Return "formal", "festive" or "mourning". Thread safety: safe. \since 0.1 (experimental)
[[nodiscard]] MOTCUA_EXPORT std::string_view to_string(Design design) noexcept;

/// A paper before it has a format. vi: văn bản. Thread safety: a value. \since 0.1 (experimental)
struct Document {
  TemplateId made_by = {};
  PageFormat page = PageFormat::kA4;
  Design design = Design::kFormal;
  std::string title = {};    ///< of the metadata and the first bookmark
  std::string author = {};   ///< the office
  std::string subject = {};  ///< the dossier's code
  LocalTime created = {};    ///< as told by the caller; part of the octets
  std::vector<Block> blocks = {};
  std::vector<std::string> notes = {};  ///< see RenderedPaper

  friend bool operator==(const Document&, const Document&) = default;
};

}  // namespace papers
MOTCUA_END_NAMESPACE
