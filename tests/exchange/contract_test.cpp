/// The library's tables are those of the published files: every field of every message that is read
/// here, with its rules and its class of personal data.
#include <motcua/exchange/redaction.hpp>

#include <cstdint>
#include <limits>
#include <set>
#include <string>

#include <google/protobuf/descriptor.h>
#include <gtest/gtest.h>

#include "exchange/evaluation_tables_internal.hpp"
#include "exchange/report_tables_internal.hpp"
#include "motcua/dossier/v1/dossier.pb.h"
#include "motcua/evaluation/v1/evaluation.pb.h"
#include "motcua/options/v1/options.pb.h"
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
      .max_items = sent.max_items(),
      .sorted_unique = sent.sorted_unique(),
      .data_class = static_cast<DataClass>(field.options().GetExtension(options::v1::data_class))};
  if (sent.has_gte()) rules.gte = sent.gte();
  if (sent.has_lte()) rules.lte = sent.lte();
  EXPECT_EQ(sent.min_items(), 0) << field.full_name() << ": the tables have no min_items";
  return rules;
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
  expect_same(shape_of<ReportParts>(), *report::v1::Report::descriptor(), compared);
  EXPECT_EQ(compared.size(), 38u);
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
  expect_same_enum<Audience>(*refdata::v1::Audience_descriptor());
  expect_same_enum<DayKind>(*refdata::v1::DayKind_descriptor());
  expect_same_enum<DayStatus>(*refdata::v1::DayStatus_descriptor());
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
