#include <motcua/lawbook/catalogue.hpp>

#include "lawdata/lawdata_catalogue_internal.hpp"

MOTCUA_BEGIN_NAMESPACE

const Catalogue& embedded_catalogue() {
  static const Catalogue catalogue = Catalogue::from_tables(lawdata_internal::catalogue_tables());
  return catalogue;
}

MOTCUA_END_NAMESPACE
