// When is a dossier due, and why? In ten lines of a host.
#include <motcua/motcua.hpp>

#include <iostream>

int main() {
  const auto received = motcua::parse_iso_local_time("2026-11-20T10:00:00").value();
  const auto procedure = motcua::ProcedureCode::parse("1.012812").value();
  const motcua::Dossier dossier{
      .identity = {.procedure = procedure},
      .events = {{.kind = motcua::EventKind::kReceived, .time = received}}};
  const auto answer = motcua::LawBook::embedded().evaluate(dossier, received);
  if (!answer) return std::cerr << answer.error().message << '\n', 1;
  std::cout << to_vietnamese(answer.value().deadline) << '\n';
}
