# motcua_wire_codegen(<target>): our private copy of proto/, compiled into <target>.
#
# The published files are what hosts compile. Ours may live in the same process, so every name that
# could meet theirs is changed before protoc sees it: package motcua.X.vN becomes
# motcua.wire_internal.X.vN and the path motcua/ becomes motcua_wire_internal/. None of this is on
# the wire. The code is lite (it registers nothing in a descriptor pool) and hidden. `string` becomes
# `bytes`, the same on the wire, because protobuf reports invalid UTF-8 on stderr and the library
# prints nothing: wire.cpp checks the text itself. Lite code has no descriptors, so options of fields
# and the file that defines them stay out.
function(motcua_wire_codegen target)
  set(proto_dir ${PROJECT_SOURCE_DIR}/proto)
  set(copy_dir ${CMAKE_CURRENT_BINARY_DIR}/wire/proto)
  set(code_dir ${CMAKE_CURRENT_BINARY_DIR}/wire/cpp)
  file(GLOB_RECURSE protos CONFIGURE_DEPENDS RELATIVE ${proto_dir} ${proto_dir}/motcua/*.proto)
  list(REMOVE_ITEM protos motcua/options/v1/options.proto)
  list(TRANSFORM protos PREPEND ${proto_dir}/ OUTPUT_VARIABLE proto_paths)
  set_property(DIRECTORY APPEND PROPERTY CMAKE_CONFIGURE_DEPENDS ${proto_paths})

  set(copies "")
  foreach(proto IN LISTS protos)
    string(REGEX REPLACE "^motcua/" "motcua_wire_internal/" copy ${proto})
    file(READ ${proto_dir}/${proto} text)
    string(REPLACE "import \"motcua/options/v1/options.proto\";\n" "" text "${text}")
    string(REGEX REPLACE "( = [0-9]+) \\[[^]]*\\];" "\\1;" text "${text}")
    string(REGEX REPLACE "(import[^\"\n]*\")motcua/" "\\1motcua_wire_internal/" text "${text}")
    string(REGEX REPLACE "motcua\\.([a-z0-9_]+\\.v[0-9])" "motcua.wire_internal.\\1" text "${text}")
    string(REGEX REPLACE "(\n *(repeated +|optional +)?)string " "\\1bytes " text "${text}")
    # Untouched when nothing changed, so that an unrelated configure compiles nothing again.
    file(CONFIGURE OUTPUT ${copy_dir}/${copy} CONTENT "${text}" @ONLY)
    list(APPEND copies ${copy})
  endforeach()

  file(MAKE_DIRECTORY ${code_dir})
  list(TRANSFORM copies PREPEND ${copy_dir}/ OUTPUT_VARIABLE copy_paths)
  foreach(copy IN LISTS copies)
    string(REGEX REPLACE "\\.proto$" "" stem ${copy})
    # A change of any file rebuilds all: protoc does not tell us who imports whom.
    add_custom_command(
      OUTPUT ${code_dir}/${stem}.pb.cc ${code_dir}/${stem}.pb.h
      COMMAND protobuf::protoc --proto_path=${copy_dir} --cpp_out=lite:${code_dir} ${copy}
      DEPENDS ${copy_paths} protobuf::protoc
      COMMENT "Generating the private wire code of ${copy}"
      VERBATIM)
    target_sources(${target} PRIVATE ${code_dir}/${stem}.pb.cc ${code_dir}/${stem}.pb.h)
    set_source_files_properties(${code_dir}/${stem}.pb.cc PROPERTIES
      COMPILE_OPTIONS "-w;-fvisibility=hidden")
  endforeach()
  target_include_directories(${target} SYSTEM PRIVATE ${code_dir})
endfunction()
