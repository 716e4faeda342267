/// Dossiers on the wire: our reader beside protobuf's own parse of the same octets.
#include <motcua/exchange/columns.hpp>
#include <motcua/exchange/dossier.hpp>
#include <motcua/exchange/json.hpp>

#include <benchmark/benchmark.h>
#include <google/protobuf/util/json_util.h>

#include <chrono>
#include <cstdint>
#include <string>

#include "motcua/dossier/v1/dossier.pb.h"
#include "support/dossiers_on_the_wire.hpp"

namespace motcua {
namespace {

/// A dossier of about one kilobyte: an applicant, no agent, and twelve events, which is how many an
/// office's dossier has on average (support/dossier_mix.hpp).
Dossier usual_dossier() {
  Dossier dossier{.identity = test::full_identity()};
  dossier.identity.agent.reset();
  const auto add = [&](EventKind kind, int day, ActorRole role) -> DossierEvent& {
    dossier.events.push_back({.kind = kind,
                              .time = test::moment(2026, 11, day, 8, 15, 30),
                              .role = role,
                              .office = "H01.15"});
    return dossier.events.back();
  };
  add(EventKind::kSubmitted, 2, ActorRole::kApplicant).channel = Channel::kOnline;
  add(EventKind::kOfficerAlerted, 2, ActorRole::kSystem);
  DossierEvent& received = add(EventKind::kReceived, 3, ActorRole::kReceptionOfficer);
  received.due = test::moment(2026, 11, 10, 17);
  received.papers = {"Tờ khai đăng ký khai sinh", "Giấy chứng sinh"};
  add(EventKind::kTransferred, 3, ActorRole::kReceptionOfficer).to = "Phòng Tư pháp";
  add(EventKind::kStepStarted, 3, ActorRole::kHandlingOfficer).number = 1;
  DossierEvent& request = add(EventKind::kSupplementRequested, 4, ActorRole::kHandlingOfficer);
  request.reason = "Tờ khai thiếu chữ ký của người đi khai sinh";
  request.papers = {"Tờ khai đăng ký khai sinh"};
  request.law = LawRef::parse("khoản 2 Điều 17 Nghị định số 118/2025/NĐ-CP").value();
  add(EventKind::kSupplementCompleted, 6, ActorRole::kApplicant).papers = {
      "Tờ khai đăng ký khai sinh"};
  add(EventKind::kFeePaid, 6, ActorRole::kApplicant).amount = 15'000;
  add(EventKind::kStepFinished, 9, ActorRole::kHandlingOfficer).number = 1;
  add(EventKind::kDecided, 10, ActorRole::kAgencyHead).document_number = "15/GKS-UBND";
  add(EventKind::kResultReady, 10, ActorRole::kReceptionOfficer);
  DossierEvent& returned = add(EventKind::kReturned, 11, ActorRole::kReceptionOfficer);
  returned.channel = Channel::kInPerson;
  returned.reason = "Người nộp đến nhận, đã đối chiếu giấy tờ tùy thân, ký sổ theo dõi hồ sơ";
  return dossier;
}

const std::string& usual_octets() {
  static const std::string octets = exchange::encode_dossier(usual_dossier()).value();
  return octets;
}

void finish(benchmark::State& state, std::size_t dossiers = 1) {
  state.SetItemsProcessed(state.iterations() * static_cast<std::int64_t>(dossiers));
  state.SetBytesProcessed(state.items_processed() *
                          static_cast<std::int64_t>(usual_octets().size()));
}

void BM_exchange_dossier_decode(benchmark::State& state) {
  for (auto _ : state) benchmark::DoNotOptimize(exchange::decode_dossier(usual_octets()));
  finish(state);
}
BENCHMARK(BM_exchange_dossier_decode);

void BM_exchange_dossier_protobuf_parse(benchmark::State& state) {
  for (auto _ : state) {
    dossier::v1::Dossier message;
    if (!message.ParseFromString(usual_octets())) state.SkipWithError("not parsed");
    benchmark::DoNotOptimize(message);
  }
  finish(state);
}
BENCHMARK(BM_exchange_dossier_protobuf_parse);

void BM_exchange_dossier_encode(benchmark::State& state) {
  const Dossier dossier = usual_dossier();
  for (auto _ : state) benchmark::DoNotOptimize(exchange::encode_dossier(dossier));
  finish(state);
}
BENCHMARK(BM_exchange_dossier_encode);

void BM_exchange_dossier_protobuf_serialize(benchmark::State& state) {
  dossier::v1::Dossier message;
  message.ParseFromString(usual_octets());
  for (auto _ : state) benchmark::DoNotOptimize(message.SerializeAsString());
  finish(state);
}
BENCHMARK(BM_exchange_dossier_protobuf_serialize);

const std::string& usual_json() {
  static const std::string json = exchange::encode_dossier_json(usual_dossier()).value();
  return json;
}

void BM_exchange_dossier_json_decode(benchmark::State& state) {
  for (auto _ : state) benchmark::DoNotOptimize(exchange::decode_dossier_json(usual_json()));
  finish(state);
}
BENCHMARK(BM_exchange_dossier_json_decode);

void BM_exchange_dossier_json_protobuf_parse(benchmark::State& state) {
  for (auto _ : state) {
    dossier::v1::Dossier message;
    if (!google::protobuf::util::JsonStringToMessage(usual_json(), &message).ok()) {
      state.SkipWithError("not parsed");
    }
    benchmark::DoNotOptimize(message);
  }
  finish(state);
}
BENCHMARK(BM_exchange_dossier_json_protobuf_parse);

void BM_exchange_dossier_json_encode(benchmark::State& state) {
  const Dossier dossier = usual_dossier();
  for (auto _ : state) benchmark::DoNotOptimize(exchange::encode_dossier_json(dossier));
  finish(state);
}
BENCHMARK(BM_exchange_dossier_json_encode);

void BM_exchange_dossier_json_protobuf_print(benchmark::State& state) {
  dossier::v1::Dossier message;
  message.ParseFromString(usual_octets());
  for (auto _ : state) {
    std::string json;
    if (!google::protobuf::util::MessageToJsonString(message, &json).ok()) {
      state.SkipWithError("not printed");
    }
    benchmark::DoNotOptimize(json);
  }
  finish(state);
}
BENCHMARK(BM_exchange_dossier_json_protobuf_print);

/// A thousand dossiers in one stream, a nanosecond count for each.
void BM_exchange_dossier_scan(benchmark::State& state) {
  constexpr std::size_t kRows = 1000;
  std::string stream;
  for (std::size_t i = 0; i < kRows; ++i) {
    stream += static_cast<char>(usual_octets().size() % 128 + 128);
    stream += static_cast<char>(usual_octets().size() / 128);
    stream += usual_octets();
  }
  const exchange::LimitChooser choose = [](const exchange::ScannedIdentity&) { return 0; };
  for (auto _ : state) {
    const exchange::DossierScan scan = exchange::scan_dossiers(stream, choose);
    if (scan.rows.size() != kRows) state.SkipWithError("not read");
    benchmark::DoNotOptimize(scan.rows.kinds.data());
  }
  finish(state, kRows);
}
BENCHMARK(BM_exchange_dossier_scan);

}  // namespace
}  // namespace motcua
