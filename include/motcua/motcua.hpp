/// Everything in motcua's core, for hosts that do not mind. The library's own files name what they
/// use. Left out: exchange/ (its own library) and interop/ (boost.hpp includes Boost,
/// csv_folder.hpp reads files).
#pragma once

#include <motcua/base/agency_code.hpp>            // IWYU pragma: export
#include <motcua/base/channel.hpp>                // IWYU pragma: export
#include <motcua/base/confidence.hpp>             // IWYU pragma: export
#include <motcua/base/dossier_code.hpp>           // IWYU pragma: export
#include <motcua/base/enum_set.hpp>               // IWYU pragma: export
#include <motcua/base/evidence.hpp>               // IWYU pragma: export
#include <motcua/base/iso8601.hpp>                // IWYU pragma: export
#include <motcua/base/law_ref.hpp>                // IWYU pragma: export
#include <motcua/base/personal_id.hpp>            // IWYU pragma: export
#include <motcua/base/phone_number.hpp>           // IWYU pragma: export
#include <motcua/base/procedure_code.hpp>         // IWYU pragma: export
#include <motcua/base/result.hpp>                 // IWYU pragma: export
#include <motcua/base/tax_code.hpp>               // IWYU pragma: export
#include <motcua/base/text.hpp>                   // IWYU pragma: export
#include <motcua/base/time.hpp>                   // IWYU pragma: export
#include <motcua/base/timeline.hpp>               // IWYU pragma: export
#include <motcua/base/uuid.hpp>                   // IWYU pragma: export
#include <motcua/base/vietnamese_date.hpp>        // IWYU pragma: export
#include <motcua/calendar/batch.hpp>              // IWYU pragma: export
#include <motcua/calendar/calendar_rows.hpp>      // IWYU pragma: export
#include <motcua/calendar/day.hpp>                // IWYU pragma: export
#include <motcua/calendar/explanation.hpp>        // IWYU pragma: export
#include <motcua/calendar/holiday_rules.hpp>      // IWYU pragma: export
#include <motcua/calendar/lunar.hpp>              // IWYU pragma: export
#include <motcua/calendar/month_view.hpp>         // IWYU pragma: export
#include <motcua/calendar/work_calendar.hpp>      // IWYU pragma: export
#include <motcua/catalogue/builder.hpp>           // IWYU pragma: export
#include <motcua/catalogue/catalogue.hpp>         // IWYU pragma: export
#include <motcua/catalogue/catalogue_csv.hpp>     // IWYU pragma: export
#include <motcua/catalogue/limit_phrase.hpp>      // IWYU pragma: export
#include <motcua/catalogue/money.hpp>             // IWYU pragma: export
#include <motcua/catalogue/procedure.hpp>         // IWYU pragma: export
#include <motcua/base/term.hpp>              // IWYU pragma: export
#include <motcua/catalogue/time_limit.hpp>        // IWYU pragma: export
#include <motcua/config.hpp>                      // IWYU pragma: export
#include <motcua/lawbook/calendars.hpp>           // IWYU pragma: export
#include <motcua/lawbook/catalogue.hpp>           // IWYU pragma: export
#include <motcua/lawbook/edition.hpp>             // IWYU pragma: export
#include <motcua/lawbook/units.hpp>               // IWYU pragma: export
#include <motcua/units/administrative_units.hpp>  // IWYU pragma: export
#include <motcua/units/agencies.hpp>              // IWYU pragma: export
#include <motcua/units/unit.hpp>                  // IWYU pragma: export
#include <motcua/units/unit_rows.hpp>             // IWYU pragma: export
#include <motcua/version.hpp>                     // IWYU pragma: export
