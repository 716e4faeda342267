// A host that needs no exchange of data.
#include <motcua/motcua.hpp>

#include <iostream>

int main() { std::cout << motcua::to_vietnamese(motcua::make_date(2026, 3, 5).value()) << '\n'; }
