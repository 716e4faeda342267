/// The library's tables are those of the published files: every field of every message that is read
/// here, with its rules and its class of personal data.
#include <motcua/exchange/redaction.hpp>

#include <cstdint>
#include <limits>
#include <set>
#include <string>

#include <google/protobuf/descriptor.h>
#include <gtest/gtest.h>

#include "exchange/envelope_shapes_internal.hpp"
#include "exchange/evaluation_tables_internal.hpp"
#include "exchange/paper_tables_internal.hpp"
#include "exchange/procedure_tables_internal.hpp"
#include "exchange/refdata_tables_internal.hpp"
#include "exchange/report_tables_internal.hpp"
#include "motcua/dossier/v1/dossier.pb.h"
#include "motcua/envelope/v1/batch.pb.h"
#include "motcua/envelope/v1/envelope.pb.h"
#include "motcua/evaluation/v1/evaluation.pb.h"
#include "motcua/options/v1/options.pb.h"
#include "motcua/paper/v1/paper.pb.h"
#include "motcua/report/v1/report.pb.h"

namespace motcua::exchange_internal {
namespace {

using google::protobuf::Descriptor;
using google::protobuf::FieldDescriptor;

FieldType type_of_field(const FieldDescriptor& field) {
  switch (field.type()) {
    case FieldDescriptor::TYPE_INT32:
      return FieldType::kInt32;
    case FieldDescriptor::TYPE_INT64:
      return FieldType::kInt64;
    case FieldDescriptor::TYPE_UINT32:
      return FieldType::kUint32;
    case FieldDescriptor::TYPE_UINT64:
      return FieldType::kUint64;
    case FieldDescriptor::TYPE_BOOL:
      return FieldType::kBool;
    case FieldDescriptor::TYPE_ENUM:
      return FieldType::kEnum;
    case FieldDescriptor::TYPE_STRING:
      return FieldType::kText;
    case FieldDescriptor::TYPE_BYTES:
      return FieldType::kOctets;
    default:
      return FieldType::kMessage;
  }
}

Rules rules_of(const FieldDescriptor& field) {
  const auto& sent = field.options().GetExtension(options::v1::rules);
  Rules rules{
      .required = sent.required(),
      .min_len = sent.min_len(),
      .max_len = sent.max_len(),
      .min_items = static_cast<std::uint32_t>(sent.min_items()),
      .max_items = sent.max_items(),
      .sorted_unique = sent.sorted_unique(),
      .data_class = static_cast<DataClass>(field.options().GetExtension(options::v1::data_class))};
  if (sent.has_gte()) rules.gte = sent.gte();
  if (sent.has_lte()) rules.lte = sent.lte();
  return rules;
}

void expect_same_names(const FieldShape& ours, const FieldDescriptor& field) {
  const int values = field.enum_type() == nullptr ? 0 : field.enum_type()->value_count();
  ASSERT_EQ(ours.values.size(), static_cast<std::size_t>(values));
  for (const EnumName& value : ours.values) {
    const auto* const published = field.enum_type()->FindValueByNumber(value.number);
    ASSERT_NE(published, nullptr) << value.number;
    EXPECT_EQ(value.name, published->name());
  }
}

void expect_same(const Shape& shape, const Descriptor& message, std::set<std::string>& compared) {
  EXPECT_EQ(shape.name, message.full_name());
  if (!compared.insert(message.full_name()).second) return;
  EXPECT_EQ(shape.fields.size(), static_cast<std::size_t>(message.field_count()))
      << message.full_name();
  std::uint32_t before = 0;
  for (const FieldShape& ours : shape.fields) {
    SCOPED_TRACE(std::string(shape.name) + "." + std::string(ours.name));
    EXPECT_LT(before, ours.number) << "fields ascend";
    before = ours.number;
    const FieldDescriptor* const field = message.FindFieldByNumber(static_cast<int>(ours.number));
    ASSERT_NE(field, nullptr);
    EXPECT_EQ(ours.name, field->name());
    EXPECT_EQ(ours.json_name, field->json_name());
    expect_same_names(ours, *field);
    const auto* const oneof = field->real_containing_oneof();
    EXPECT_EQ(ours.oneof, oneof == nullptr ? 0u : static_cast<unsigned>(oneof->index()) + 1);
    EXPECT_EQ(ours.type, type_of_field(*field));
    EXPECT_EQ(ours.repeated, field->is_repeated());
    EXPECT_EQ(ours.rules, rules_of(*field));
    if (ours.type == FieldType::kText || ours.type == FieldType::kOctets) {
      EXPECT_NE(ours.rules.data_class, DataClass::kUnspecified) << "unclassified";
    }
    ASSERT_EQ(ours.inner != nullptr, field->message_type() != nullptr);
    if (ours.inner != nullptr) expect_same(*ours.inner, *field->message_type(), compared);
  }
}

TEST(Contract, TablesAreThePublishedFiles) {
  std::set<std::string> compared;
  expect_same(shape_of<Dossier>(), *dossier::v1::Dossier::descriptor(), compared);
  expect_same(shape_of<DossierEvent>(), *dossier::v1::DossierEvent::descriptor(), compared);
  expect_same(shape_of<Evaluation>(), *evaluation::v1::Evaluation::descriptor(), compared);
  expect_same(shape_of<exchange::Event>(), *envelope::v1::Event::descriptor(), compared);
  expect_same(shape_of<exchange::Record>(), *envelope::v1::Record::descriptor(), compared);
  expect_same(shape_of<exchange::BatchHeader>(), *envelope::v1::BatchHeader::descriptor(),
              compared);
  expect_same(shape_of<exchange::Receipt>(), *envelope::v1::Receipt::descriptor(), compared);
  expect_same(shape_of<Procedure>(), *procedure::v1::Procedure::descriptor(), compared);
  expect_same(shape_of<CalendarRows>(), *refdata::v1::CalendarRows::descriptor(), compared);
  expect_same(shape_of<UnitRows>(), *refdata::v1::UnitRows::descriptor(), compared);
  expect_same(shape_of<AgencyRows>(), *refdata::v1::AgencyRows::descriptor(), compared);
  expect_same(shape_of<exchange::RuleRows>(), *refdata::v1::RuleRows::descriptor(), compared);
  expect_same(shape_of<papers::RenderedPaper>(), *paper::v1::RenderedPaper::descriptor(), compared);
  expect_same(shape_of<exchange::Question>(), *evaluation::v1::Question::descriptor(), compared);
  expect_same(shape_of<Explanation>(), *evaluation::v1::Explanation::descriptor(), compared);
  expect_same(shape_of<ReportParts>(), *report::v1::Report::descriptor(), compared);
  EXPECT_EQ(compared.size(), 77u);
}

template <typename E>
void expect_same_enum(const google::protobuf::EnumDescriptor& published) {
  int most = 0;
  for (int i = 0; i < published.value_count(); ++i) {
    most = std::max(most, published.value(i)->number());
  }
  EXPECT_EQ(EnumWire<E>::kLast, most) << published.full_name();
}

TEST(Contract, EveryEnumeratorIsKnown) {
  expect_same_enum<LawDocumentKind>(*type::v1::LawDocumentKind_descriptor());
  expect_same_enum<Confidence>(*type::v1::Confidence_descriptor());
  expect_same_enum<TimeUnit>(*type::v1::TimeUnit_descriptor());
  expect_same_enum<Channel>(*type::v1::Channel_descriptor());
  expect_same_enum<ActorRole>(*dossier::v1::ActorRole_descriptor());
  expect_same_enum<EventKind>(*dossier::v1::EventKind_descriptor());
  expect_same_enum<DossierState>(*dossier::v1::DossierState_descriptor());
  expect_same_enum<DeliveryState>(*dossier::v1::DeliveryState_descriptor());
  expect_same_enum<LimitKind>(*procedure::v1::LimitKind_descriptor());
  expect_same_enum<LimitBound>(*procedure::v1::LimitBound_descriptor());
  expect_same_enum<LimitStart>(*procedure::v1::LimitStart_descriptor());
  expect_same_enum<Area>(*procedure::v1::Area_descriptor());
  expect_same_enum<ExtensionGround>(*procedure::v1::ExtensionGround_descriptor());
  expect_same_enum<ExtensionEffect>(*procedure::v1::ExtensionEffect_descriptor());
  expect_same_enum<Level>(*procedure::v1::Level_descriptor());
  expect_same_enum<ApplicantKind>(*procedure::v1::ApplicantKind_descriptor());
  expect_same_enum<OnlineLevel>(*procedure::v1::OnlineLevel_descriptor());
  expect_same_enum<PaperUse>(*procedure::v1::PaperUse_descriptor());
  expect_same_enum<FeeKind>(*procedure::v1::FeeKind_descriptor());
  expect_same_enum<FeePer>(*procedure::v1::FeePer_descriptor());
  expect_same_enum<CodeRelation>(*procedure::v1::CodeRelation_descriptor());
  expect_same_enum<FindingKind>(*procedure::v1::FindingKind_descriptor());
  expect_same_enum<Audience>(*refdata::v1::Audience_descriptor());
  expect_same_enum<DayKind>(*refdata::v1::DayKind_descriptor());
  expect_same_enum<DayStatus>(*refdata::v1::DayStatus_descriptor());
  expect_same_enum<Weekday>(*refdata::v1::Weekday_descriptor());
  expect_same_enum<UnitKind>(*refdata::v1::UnitKind_descriptor());
  expect_same_enum<LinkMatch>(*refdata::v1::LinkMatch_descriptor());
  expect_same_enum<AgencyKind>(*refdata::v1::AgencyKind_descriptor());
  expect_same_enum<RuleId>(*refdata::v1::RuleId_descriptor());
  expect_same_enum<RuleUnit>(*refdata::v1::RuleUnit_descriptor());
  expect_same_enum<papers::PaperKind>(*paper::v1::PaperKind_descriptor());
  expect_same_enum<papers::PaperFormat>(*paper::v1::PaperFormat_descriptor());
  expect_same_enum<DayReading>(*evaluation::v1::DayReading_descriptor());
  expect_same_enum<CountRule>(*evaluation::v1::CountRule_descriptor());
  expect_same_enum<StepKind>(*evaluation::v1::StepKind_descriptor());
  expect_same_enum<Timeliness>(*evaluation::v1::Timeliness_descriptor());
  expect_same_enum<ObligationKind>(*evaluation::v1::ObligationKind_descriptor());
  expect_same_enum<ObligationState>(*evaluation::v1::ObligationState_descriptor());
  expect_same_enum<ReportForm>(*report::v1::ReportForm_descriptor());
  expect_same_enum<PeriodKind>(*report::v1::PeriodKind_descriptor());
  expect_same_enum<Dimension>(*report::v1::Dimension_descriptor());
  expect_same_enum<Figure>(*report::v1::Figure_descriptor());
  expect_same_enum<LetterKind>(*paper::v1::PaperKind_descriptor());
}

}  // namespace
}  // namespace motcua::exchange_internal
