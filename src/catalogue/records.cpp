#include "catalogue/records_internal.hpp"

#include <motcua/base/evidence.hpp>
#include <motcua/base/law_ref.hpp>
#include <motcua/base/procedure_code.hpp>
#include <motcua/base/time.hpp>

#include <algorithm>
#include <chrono>
#include <concepts>
#include <cstddef>
#include <map>
#include <optional>
#include <string_view>
#include <tuple>
#include <type_traits>
#include <unordered_map>
#include <utility>

#include "base/fingerprint_internal.hpp"
#include "base/law_ref_parts_internal.hpp"
#include "catalogue/name_words_internal.hpp"
#include "catalogue/procedure_fields_internal.hpp"

MOTCUA_BEGIN_NAMESPACE
namespace catalogue_internal {
namespace {

// Numbers are written seven bits to a byte, lowest first; the top bit says that more follow. Most
// are below 128: counts, enumerators, flags, texts and evidences that many records share.
constexpr unsigned kBits = 7;
constexpr unsigned kMore = 1U << kBits;

/// Signed numbers so that those near zero are short: 0, -1, 1, -2, … become 0, 1, 2, 3, ….
constexpr std::uint64_t zigzag(std::int64_t value) noexcept {
  return (static_cast<std::uint64_t>(value) << 1) ^ static_cast<std::uint64_t>(value >> 63);
}
constexpr std::int64_t unzigzag(std::uint64_t value) noexcept {
  return static_cast<std::int64_t>(value >> 1 ^ (0 - (value & 1)));
}

template <typename T>
inline constexpr bool kIsOptional = false;
template <typename T>
inline constexpr bool kIsOptional<std::optional<T>> = true;
template <typename T>
inline constexpr bool kIsVector = false;
template <typename T>
inline constexpr bool kIsVector<std::vector<T>> = true;
template <typename T>
inline constexpr bool kIsEnumSet = false;
template <typename E>
inline constexpr bool kIsEnumSet<EnumSet<E>> = true;

// --- Writing ------------------------------------------------------------------------------------

/// Gives each text its number, in the order in which they are first seen.
class TextPool {
 public:
  TextPool() { id({}); }

  /// `text` must outlive the pool, or be in it.
  TextId id(std::string_view text) {
    const auto [found, is_new] = ids_.try_emplace(text, static_cast<TextId>(ends_.size()));
    if (is_new) append(text);
    return found->second;
  }
  /// Add `text` without looking whether it is there.
  void append(std::string_view text) {
    pool_ += text;
    ends_.push_back(static_cast<std::uint32_t>(pool_.size()));
  }
  [[nodiscard]] std::size_t size() const noexcept { return ends_.size(); }
  void move_to(EncodedCatalogue& catalogue) {
    catalogue.pool = std::move(pool_);
    catalogue.ends = std::move(ends_);
  }

 private:
  std::string pool_;
  std::vector<std::uint32_t> ends_;
  std::unordered_map<std::string_view, TextId> ids_;
};

class RecordWriter {
 public:
  explicit RecordWriter(TextPool& texts) : texts_(texts) {}

  template <typename... Fields>
  void operator()(const Fields&... fields) {
    (put(fields), ...);
  }

  [[nodiscard]] std::size_t size() const noexcept { return records_.size(); }
  void move_to(EncodedCatalogue& catalogue) {
    catalogue.records = std::move(records_);
    catalogue.laws = std::move(laws_);
    catalogue.evidences = std::move(evidences_);
  }

 private:
  void put_number(std::uint64_t number) {
    for (; number >= kMore; number >>= kBits) {
      records_ += static_cast<char>((number & (kMore - 1)) | kMore);
    }
    records_ += static_cast<char>(number);
  }

  template <typename T>
  void put(const T& field) {
    if constexpr (std::same_as<T, std::string>) {
      put_number(texts_.id(field));
    } else if constexpr (std::same_as<T, ProcedureCode>) {
      put_number(texts_.id(field.text()));
    } else if constexpr (std::same_as<T, bool>) {
      put_number(field ? 1 : 0);
    } else if constexpr (std::is_enum_v<T>) {
      put_number(static_cast<std::uint64_t>(field));
    } else if constexpr (std::integral<T>) {
      put_number(zigzag(field));
    } else if constexpr (std::same_as<T, Date>) {
      put_number(zigzag(field.time_since_epoch().count()));
    } else if constexpr (std::same_as<T, Term>) {
      put_number(static_cast<std::uint64_t>(field.halves()));
      put_number(static_cast<std::uint64_t>(field.unit()));
    } else if constexpr (std::same_as<T, Evidence>) {
      put_number(evidence(field));
    } else if constexpr (kIsEnumSet<T>) {
      put_number(field.bits());
    } else if constexpr (kIsOptional<T>) {
      put_number(field.has_value() ? 1 : 0);
      if (field) put(*field);
    } else if constexpr (kIsVector<T>) {
      put_number(field.size());
      for (const auto& member : field) put(member);
    } else {
      visit(*this, field);
    }
  }

  std::uint32_t evidence(const Evidence& evidence) {
    const auto key = std::tuple(law(evidence.law), texts_.id(evidence.source), evidence.confidence);
    const auto [found, is_new] =
        evidence_ids_.try_emplace(key, static_cast<std::uint32_t>(evidences_.size()));
    if (is_new) {
      evidences_.push_back(
          {std::get<0>(key), std::get<1>(key), static_cast<std::uint32_t>(evidence.confidence)});
    }
    return found->second;
  }

  std::uint32_t law(const std::optional<LawRef>& law) {
    if (!law) return 0;
    const auto [found, is_new] = law_ids_.try_emplace(*law, 0);
    if (is_new) {
      // A map's key stays where it is, as the pool demands of its texts.
      const LawRef& kept = found->first;
      laws_.push_back({static_cast<std::uint32_t>(kept.kind()), texts_.id(kept.title()),
                       texts_.id(kept.number()), texts_.id(kept.article()),
                       texts_.id(kept.clause()), texts_.id(kept.point()), texts_.id(kept.annex())});
      found->second = static_cast<std::uint32_t>(laws_.size());
    }
    return found->second;
  }

  TextPool& texts_;
  std::string records_;
  std::vector<LawEntry> laws_;
  std::vector<EvidenceEntry> evidences_;
  std::map<std::tuple<std::uint32_t, TextId, Confidence>, std::uint32_t> evidence_ids_;
  std::unordered_map<LawRef, std::uint32_t> law_ids_;
};

std::int32_t day_number(const std::optional<Date>& date) {
  return date ? static_cast<std::int32_t>(date->time_since_epoch().count()) : kNoDay;
}

void add_links(const Procedure& procedure, TextPool& texts, std::vector<Succession>& successions) {
  const TextId code = texts.id(procedure.code.text());
  for (const CodeLink& link : procedure.links) {
    const TextId other = texts.id(link.other.text());
    const bool replaced = link.relation == CodeRelation::kReplacedBy;
    successions.push_back(replaced ? Succession{code, other} : Succession{other, code});
  }
}

/// In the order of Tables; the two ends of a link often tell of it both.
void sort_successions(EncodedCatalogue& catalogue) {
  const Tables tables = catalogue.tables();
  const auto key = [&tables](const Succession& succession) {
    return std::pair(tables.text(succession.code), tables.text(succession.successor));
  };
  auto& successions = catalogue.successions;
  std::ranges::sort(successions, {}, key);
  successions.erase(
      std::unique(successions.begin(), successions.end(),
                  [&key](const Succession& a, const Succession& b) { return key(a) == key(b); }),
      successions.end());
}

/// The words of the names, numbered in the order in which they are first seen.
class NameWords {
 public:
  void add(const Procedure& procedure, Entry& entry) {
    const std::string folded = folded_words(procedure.name);
    entry.first_word = static_cast<std::uint32_t>(numbers_.size());
    entry.length = static_cast<std::uint32_t>(folded.size());
    for_each_word(folded, [this](std::string_view word) {
      const auto next = static_cast<std::uint32_t>(ids_.size());
      const auto [found, is_new] = ids_.try_emplace(std::string(word), next);
      if (is_new) words_.push_back(&found->first);
      numbers_.push_back(found->second);
    });
    entry.words = static_cast<std::uint32_t>(numbers_.size()) - entry.first_word;
  }

  void move_to(EncodedCatalogue& catalogue, TextPool& texts) {
    catalogue.first_word_text = static_cast<TextId>(texts.size());
    for (const std::string* word : words_) texts.append(*word);
    catalogue.name_words = std::move(numbers_);
  }

 private:
  std::unordered_map<std::string, std::uint32_t> ids_;
  std::vector<const std::string*> words_;
  std::vector<std::uint32_t> numbers_;
};

/// Of what records say; everything else in the tables follows from it.
std::uint64_t fingerprint(const EncodedCatalogue& catalogue) {
  base_internal::Fingerprint all;
  const auto texts = std::span(catalogue.ends).first(catalogue.first_word_text);
  all.add(std::uint64_t{texts.size()});
  for (const std::uint32_t end : texts) all.add(std::uint64_t{end});
  all.add(std::string_view(catalogue.pool).substr(0, texts.back()));
  for (const LawEntry& law : catalogue.laws) {
    for (const std::uint32_t part :
         {law.kind, law.title, law.number, law.article, law.clause, law.point, law.annex}) {
      all.add(std::uint64_t{part});
    }
  }
  for (const EvidenceEntry& evidence : catalogue.evidences) {
    all.add(std::uint64_t{evidence.law} << 32 | evidence.source);
    all.add(std::uint64_t{evidence.confidence});
  }
  all.add(std::uint64_t{catalogue.entries.size()});
  all.add(std::string_view(catalogue.records));
  return all.value();
}

// --- Reading ------------------------------------------------------------------------------------

/// Something of the type to be read over; some types are never empty.
template <typename T>
T blank() {
  if constexpr (std::same_as<T, Term>) {
    static const Term term = Term::make(1, TimeUnit::kDay).value();
    return term;
  } else if constexpr (std::same_as<T, ProcedureCode>) {
    static const ProcedureCode code = ProcedureCode::parse("1.000000").value();
    return code;
  } else if constexpr (std::same_as<T, LimitStage>) {
    return {{}, blank<Term>()};
  } else if constexpr (std::same_as<T, LimitExtension>) {
    return {{}, {}, blank<Term>(), {}, {}};
  } else if constexpr (std::same_as<T, CodeLink>) {
    return {{}, blank<ProcedureCode>()};
  } else if constexpr (std::same_as<T, Procedure>) {
    return {blank<ProcedureCode>(), {}};
  } else {
    return {};
  }
}

LawRef law_of(const Tables& tables, const LawEntry& law) {
  return base_internal::LawRefParts{
      static_cast<LawDocumentKind>(law.kind), tables.text(law.title),  tables.text(law.number),
      tables.text(law.article),               tables.text(law.clause), tables.text(law.point),
      tables.text(law.annex)}
      .join();
}

class FieldReader {
 public:
  FieldReader(const Tables& tables, std::size_t at) : tables_(tables), at_(at) {}

  template <typename... Fields>
  void operator()(Fields&... fields) {
    (get(fields), ...);
  }

  /// Pass over fields that each are one number: texts, enumerators and sets of them.
  void pass(int fields) {
    while (fields-- > 0) number();
  }

 private:
  std::uint64_t number() {
    std::uint64_t number = 0;
    for (unsigned shift = 0;; shift += kBits) {
      const auto byte = static_cast<unsigned char>(tables_.records[at_++]);
      number |= std::uint64_t{byte & (kMore - 1)} << shift;
      if (byte < kMore) return number;
    }
  }
  std::string_view text() { return tables_.text(static_cast<TextId>(number())); }

  template <typename T>
  void get(T& field) {
    if constexpr (std::same_as<T, std::string>) {
      field = text();
    } else if constexpr (std::same_as<T, ProcedureCode>) {
      field = ProcedureCode::parse(text()).value();
    } else if constexpr (std::same_as<T, bool>) {
      field = number() != 0;
    } else if constexpr (std::is_enum_v<T>) {
      field = static_cast<T>(number());
    } else if constexpr (std::integral<T>) {
      field = static_cast<T>(unzigzag(number()));
    } else if constexpr (std::same_as<T, Date>) {
      field = Date{std::chrono::days{unzigzag(number())}};
    } else if constexpr (std::same_as<T, Term>) {
      const auto halves = static_cast<int>(number());
      field = Term::make(halves / 2, static_cast<TimeUnit>(number()), halves % 2 != 0).value();
    } else if constexpr (std::same_as<T, Evidence>) {
      const EvidenceEntry& entry = tables_.evidences[number()];
      if (entry.law != 0) field.law = law_of(tables_, tables_.laws[entry.law - 1]);
      field.source = tables_.text(entry.source);
      field.confidence = static_cast<Confidence>(entry.confidence);
    } else if constexpr (kIsEnumSet<T>) {
      field = T::from_bits(static_cast<std::uint32_t>(number()));
    } else if constexpr (kIsOptional<T>) {
      if (number() != 0) get(field.emplace(blank<typename T::value_type>()));
    } else if constexpr (kIsVector<T>) {
      const std::uint64_t size = number();
      field.reserve(size);
      for (std::uint64_t i = 0; i < size; ++i) {
        using Member = typename T::value_type;
        if constexpr (std::default_initializable<Member>) {
          get(field.emplace_back());
        } else {
          get(field.emplace_back(blank<Member>()));
        }
      }
    } else {
      visit(*this, field);
    }
  }

  const Tables& tables_;
  std::size_t at_;
};

}  // namespace

Tables EncodedCatalogue::tables() const noexcept {
  return {pool,    ends,        entries,         codes,      laws,       evidences,
          records, successions, first_word_text, name_words, fingerprint};
}

EncodedCatalogue encode(std::span<const Procedure> procedures) {
  EncodedCatalogue catalogue;
  TextPool texts;
  RecordWriter records(texts);
  NameWords words;
  catalogue.entries.reserve(procedures.size());
  for (const Procedure& procedure : procedures) {
    if (catalogue.entries.empty() ||
        catalogue.entries.back().code != texts.id(procedure.code.text())) {
      catalogue.codes.push_back(static_cast<std::uint32_t>(catalogue.entries.size()));
    }
    Entry entry = {.code = texts.id(procedure.code.text()),
                   .name = texts.id(procedure.name),
                   .field = texts.id(procedure.field),
                   .valid_from = day_number(procedure.valid_from),
                   .valid_until = day_number(procedure.valid_until),
                   .levels = procedure.levels.bits(),
                   .record = static_cast<std::uint32_t>(records.size()),
                   .first_word = 0,
                   .words = 0,
                   .length = 0};
    words.add(procedure, entry);
    catalogue.entries.push_back(entry);
    records(procedure);
    add_links(procedure, texts, catalogue.successions);
  }
  catalogue.codes.push_back(static_cast<std::uint32_t>(catalogue.entries.size()));
  words.move_to(catalogue, texts);
  records.move_to(catalogue);
  texts.move_to(catalogue);
  sort_successions(catalogue);
  catalogue.fingerprint = fingerprint(catalogue);
  return catalogue;
}

Procedure read_record(const Tables& tables, const Entry& entry) {
  auto procedure = blank<Procedure>();
  FieldReader(tables, entry.record)(procedure);
  return procedure;
}

Procedure read_limits(const Tables& tables, const Entry& entry) {
  auto procedure = blank<Procedure>();
  FieldReader read(tables, entry.record);
  read(procedure.code);
  // name, field, owner, decision, formality, agency, levels, levels_before, applicants, channels
  read.pass(10);
  read(procedure.online_level, procedure.valid_from, procedure.valid_until, procedure.observed,
       procedure.cases, procedure.limits);
  return procedure;
}

}  // namespace catalogue_internal
MOTCUA_END_NAMESPACE
