#include <gtest/gtest.h>

#include <clocale>
#include <cstdlib>
#include <iostream>
#include <locale>

// MOTCUA_TEST_LOCALE makes the process as hostile as a host may be: C and C++ global locales set.
int main(int argc, char** argv) {
  testing::InitGoogleTest(&argc, argv);
  if (const char* name = std::getenv("MOTCUA_TEST_LOCALE")) {
    if (std::setlocale(LC_ALL, name) == nullptr || *std::localeconv()->decimal_point != ',') {
      std::cerr << "locale " << name << " is missing or writes no decimal comma\n";
      return 1;
    }
    std::locale::global(std::locale(name));
  }
  return RUN_ALL_TESTS();
}
