# motcua_enum_names(<target>): the names that JSON has for values of enums, taken from proto/ into a
# header that <target> and its tests include as "motcua_wire_internal/enum_names.hpp". The files are
# as buf formats them; tests/exchange/contract_test.cpp holds the outcome to protoc's descriptors.
function(motcua_enum_names target)
  set(proto_dir ${PROJECT_SOURCE_DIR}/proto)
  file(GLOB_RECURSE protos CONFIGURE_DEPENDS ${proto_dir}/motcua/*.proto)
  set_property(DIRECTORY APPEND PROPERTY CMAKE_CONFIGURE_DEPENDS ${protos})

  set(enums "")
  set(arrays "")
  set(fields "")
  foreach(proto IN LISTS protos)
    file(READ ${proto} text)
    string(REGEX REPLACE "//[^\n]*" "" text "${text}")
    string(REGEX REPLACE " \\[[^]]*\\]" "" text "${text}")
    string(REPLACE ";" "" text "${text}")
    string(REPLACE "\n" ";" lines "${text}")
    foreach(line IN LISTS lines)
      if(line MATCHES "^package (.+)$")
        set(package ${CMAKE_MATCH_1})
      elseif(line MATCHES "^(enum|message) ([A-Za-z0-9]+) {")
        set(kind ${CMAKE_MATCH_1})
        set(name ${package}.${CMAKE_MATCH_2})
        if(kind STREQUAL enum)
          list(APPEND enums ${name})
          string(MAKE_C_IDENTIFIER ${name} array)
          string(APPEND arrays "inline constexpr EnumName ${array}[] = {\n")
        endif()
      elseif(line STREQUAL "}" AND kind STREQUAL enum)
        string(APPEND arrays "};\n")
      elseif(kind STREQUAL enum AND line MATCHES "^ +([A-Z0-9_]+) = ([0-9]+)$")
        string(APPEND arrays "    {${CMAKE_MATCH_2}, \"${CMAKE_MATCH_1}\"},\n")
      elseif(kind STREQUAL message AND
             line MATCHES "^ +(repeated |optional )?([A-Za-z0-9_.]+) [a-z0-9_]+ = ([0-9]+)$")
        set(number ${CMAKE_MATCH_3})
        set(type ${CMAKE_MATCH_2})
        if(NOT type MATCHES "[.]")
          set(type ${package}.${type})
        endif()
        list(APPEND fields ${name}:${number}:${type})
      endif()
    endforeach()
  endforeach()

  set(rows "")
  foreach(field IN LISTS fields)
    string(REPLACE ":" ";" field ${field})
    list(GET field 2 type)
    if(type IN_LIST enums)
      list(GET field 0 message)
      list(GET field 1 number)
      string(MAKE_C_IDENTIFIER ${type} array)
      string(APPEND rows "    {\"${message}\", ${number}, ${array}},\n")
    endif()
  endforeach()
  set(code_dir ${CMAKE_CURRENT_BINARY_DIR}/wire/cpp)
  # Untouched when nothing changed, so that an unrelated configure compiles nothing again.
  file(CONFIGURE OUTPUT ${code_dir}/motcua_wire_internal/enum_names.hpp @ONLY CONTENT
"#pragma once

#include <cstdint>
#include <span>
#include <string_view>

namespace motcua::exchange_internal {

struct EnumName {
  std::int32_t number;
  std::string_view name;
};

struct EnumField {
  std::string_view message;
  std::uint32_t number;
  std::span<const EnumName> names;
};

namespace enum_names {
@arrays@
inline constexpr EnumField kFields[] = {
@rows@};
}  // namespace enum_names

}  // namespace motcua::exchange_internal
")
  target_include_directories(${target} SYSTEM PRIVATE ${code_dir})
endfunction()
