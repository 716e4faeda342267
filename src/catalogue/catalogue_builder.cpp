#include <motcua/catalogue/builder.hpp>

#include <utility>

MOTCUA_BEGIN_NAMESPACE

CatalogueBuilder& CatalogueBuilder::add(Procedure procedure) {
  procedures_.push_back(std::move(procedure));
  return *this;
}

CatalogueBuilder& CatalogueBuilder::add(const ProcedureBuilder& builder) {
  Result<Procedure> procedure = builder.build();
  if (procedure) return add(*std::move(procedure));
  if (!failure_) failure_ = procedure.error();
  return *this;
}

Result<Catalogue> CatalogueBuilder::build() const {
  if (failure_) return *failure_;
  return Catalogue::from_procedures(procedures_);
}

MOTCUA_END_NAMESPACE
