// What stands around the text: frames of letters, and what colours mean.

#include <cmath>
#include <cstdint>
#include <initializer_list>
#include <numbers>
#include <optional>
#include <string>
#include <string_view>
#include <utility>

#include "papers/measures_internal.hpp"
#include "papers/pdf_internal.hpp"

namespace motcua::papers_internal {
namespace {

constexpr std::uint32_t kRed = 0xB3261E;
constexpr std::uint32_t kRose = 0xD9706A;
constexpr std::uint32_t kGold = 0xC8963E;

/// Appends operators; measures in points.
class Pen {
 public:
  void stroke_colour(std::uint32_t colour) {
    std::string fill;
    append_fill_colour(fill, colour);
    // The same operators in capitals stroke.
    for (char& c : fill) {
      if (c >= 'a' && c <= 'z') c = static_cast<char>(c - 'a' + 'A');
    }
    out_ += fill;
  }
  void fill_colour(std::uint32_t colour) { append_fill_colour(out_, colour); }
  void op(std::string_view name, std::initializer_list<double> operands) {
    for (const double operand : operands) {
      append_number(out_, std::llround(operand * 1000));
      out_ += ' ';
    }
    out_ += name;
    out_ += '\n';
  }
  [[nodiscard]] std::string take() { return std::move(out_); }

 private:
  std::string out_;
};

void draw_rectangle(Pen& pen, double inset, double width, double height, double thickness) {
  pen.op("w", {thickness});
  pen.op("re", {inset, inset, width - 2 * inset, height - 2 * inset});
  pen.op("S", {});
}

// A petal from the origin along the diagonal, turned by `turn` radians; `length` and `half` its
// width.
void draw_petal(Pen& pen, double turn, double length, double half) {
  const double angle = std::numbers::pi / 4 + turn;
  const double c = std::cos(angle), s = std::sin(angle);
  const auto x = [&](double along, double across) { return along * c - across * s; };
  const auto y = [&](double along, double across) { return along * s + across * c; };
  pen.op("m", {0, 0});
  for (const double side : {half, -half}) {
    const double from = side > 0 ? 0.30 : 0.78, to = side > 0 ? 0.78 : 0.30;
    const double end = side > 0 ? length : 0;
    pen.op("c", {x(from * length, side), y(from * length, side), x(to * length, side),
                 y(to * length, side), x(end, 0), y(end, 0)});
  }
  pen.op("f", {});
}

// A lotus that opens from the corner, and two tendrils along the edges; the corner is the origin.
void draw_corner(Pen& pen) {
  constexpr double kLength = 30;
  pen.fill_colour(kGold);
  for (const double turn : {-0.72, 0.72}) draw_petal(pen, turn, 0.86 * kLength, 4.6);
  pen.fill_colour(kRose);
  for (const double turn : {-0.38, 0.38}) draw_petal(pen, turn, 0.95 * kLength, 5);
  pen.fill_colour(kRed);
  draw_petal(pen, 0, kLength, 5.4);
  pen.stroke_colour(kGold);
  pen.op("w", {0.9});
  pen.op("m", {27, 5.5});
  pen.op("c", {36, 12, 46, 3.5, 58, 7});
  pen.op("c", {63, 8.5, 63, 13, 59, 12.5});
  pen.op("m", {5.5, 27});
  pen.op("c", {12, 36, 3.5, 46, 7, 58});
  pen.op("c", {8.5, 63, 13, 63, 12.5, 59});
  pen.op("S", {});
}

}  // namespace

std::string draw_frame(papers::Design design, Length page_width, Length page_height) {
  const double width = static_cast<double>(page_width) / 1000;
  const double height = static_cast<double>(page_height) / 1000;
  const std::optional<Frame> frame = frame_of(design);
  if (!frame) return {};
  const bool festive = design == papers::Design::kFestive;  // else in black, as a page begins
  const double inner = frame->edge_pt + frame->gap_pt;
  Pen pen;
  if (festive) pen.stroke_colour(kRed);
  draw_rectangle(pen, frame->edge_pt, width, height, frame->outer_pt);
  if (festive) pen.stroke_colour(kGold);
  draw_rectangle(pen, inner, width, height, frame->inner_pt);
  if (!festive) return pen.take();
  for (const double right : {1.0, -1.0}) {
    for (const double top : {1.0, -1.0}) {
      pen.op("q", {});
      pen.op("cm", {right, 0, 0, top, right > 0 ? inner : width - inner,
                    top > 0 ? inner : height - inner});
      draw_corner(pen);
      pen.op("Q", {});
    }
  }
  return pen.take();
}

std::string srgb_profile() {
  const auto be = [](std::string& out, std::uint64_t value, int octets) {
    for (int shift = 8 * (octets - 1); shift >= 0; shift -= 8) {
      out += static_cast<char>(value >> shift & 0xFF);
    }
  };
  // Values are s15Fixed16 (ICC.1:2001-04, 5.3).
  const auto xyz = [&](double x, double y, double z) {
    std::string tag = "XYZ ";
    be(tag, 0, 4);
    for (const double value : {x, y, z}) {
      be(tag, static_cast<std::uint32_t>(std::lround(value * 65536)), 4);
    }
    return tag;
  };
  const auto text = [&](std::string_view words) {
    std::string tag = "text";
    be(tag, 0, 4);
    tag += words;
    tag += '\0';
    return tag;
  };
  const auto description = [&](std::string_view words) {
    std::string tag = "desc";
    be(tag, 0, 4);
    be(tag, words.size() + 1, 4);
    tag += words;
    tag.append(1 + 4 + 4 + 2 + 1 + 67, '\0');  // no Unicode, no Macintosh description
    return tag;
  };
  std::string curve = "curv";
  be(curve, 0, 4);
  constexpr int kPoints = 256;
  be(curve, kPoints, 4);
  for (int i = 0; i != kPoints; ++i) {
    const double v = i / 255.0;
    const double linear = v <= 0.04045 ? v / 12.92 : std::pow((v + 0.055) / 1.055, 2.4);
    be(curve, static_cast<std::uint64_t>(std::lround(linear * 65535)), 2);
  }
  // Primaries of sRGB adapted to D50, the profile connection space.
  const struct {
    std::string_view signature;
    std::string tag;
  } kTags[] = {{"desc", description("sRGB")},
               {"cprt", text("CC0")},
               {"wtpt", xyz(0.9642, 1, 0.8249)},
               {"rXYZ", xyz(0.43607, 0.22249, 0.01392)},
               {"gXYZ", xyz(0.38515, 0.71687, 0.09708)},
               {"bXYZ", xyz(0.14307, 0.06061, 0.71410)}};
  constexpr std::string_view kCurves[] = {"rTRC", "gTRC", "bTRC"};  // share one
  const std::size_t count = std::size(kTags) + std::size(kCurves);
  std::string table, data;
  be(table, count, 4);
  const std::size_t data_begin = 128 + 4 + 12 * count;
  const auto enter = [&](std::string_view signature, std::size_t offset, std::size_t size) {
    table += signature;
    be(table, offset, 4);
    be(table, size, 4);
  };
  for (const auto& [signature, tag] : kTags) {
    enter(signature, data_begin + data.size(), tag.size());
    data += tag;
    data.append((4 - data.size() % 4) % 4, '\0');
  }
  for (const std::string_view signature : kCurves) {
    enter(signature, data_begin + data.size(), curve.size());
  }
  data += curve;
  std::string header;
  be(header, data_begin + data.size(), 4);
  be(header, 0, 4);           // no preferred module
  be(header, 0x02100000, 4);  // version 2.1
  header += "mntrRGB XYZ ";
  for (const int part : {2026, 1, 1, 0, 0, 0}) be(header, static_cast<std::uint64_t>(part), 2);
  header += "acsp";
  header.append(28, '\0');  // platform, flags, device, attributes, intent
  for (const double value : {0.9642, 1.0, 0.8249}) {
    be(header, static_cast<std::uint32_t>(std::lround(value * 65536)), 4);
  }
  header.append(128 - header.size(), '\0');
  return header + table + data;
}

}  // namespace motcua::papers_internal
