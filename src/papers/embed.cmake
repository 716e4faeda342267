# motcua_embed(<variable> <folder>): the name of a source that holds the folder's fonts, styles and
# templates as they are, byte for byte.
function(motcua_embed variable folder)
  set(source ${CMAKE_CURRENT_BINARY_DIR}/papers_files.gen.cpp)
  file(GLOB_RECURSE files RELATIVE ${folder} CONFIGURE_DEPENDS
    ${folder}/fonts/*.ttf ${folder}/styles/*.csv ${folder}/templates/*.md)
  set(blobs "")
  set(names "")
  set(rows "")
  set(number 0)
  foreach(file IN LISTS files)
    string(APPEND blobs "motcua_papers_${number}: .incbin \"${folder}/${file}\"\n"
                        "motcua_papers_${number}_end: .byte 0\n.balign 16\n")
    string(APPEND names "HIDDEN extern const char motcua_papers_${number}[];\n"
                        "HIDDEN extern const char motcua_papers_${number}_end[];\n")
    string(APPEND rows "    {\"${file}\", {motcua_papers_${number}, "
                       "static_cast<std::size_t>(motcua_papers_${number}_end - motcua_papers_${number})}},\n")
    math(EXPR number "${number} + 1")
  endforeach()
  file(CONFIGURE OUTPUT ${source} @ONLY CONTENT [=[
#include "papers/embedded_internal.hpp"

#include <cstddef>

#define HIDDEN __attribute__((visibility("hidden")))

asm(R"(.pushsection .rodata
.balign 16
@blobs@.popsection
)");

extern "C" {
@names@}

namespace motcua::papers_internal {

std::span<const EmbeddedFile> embedded_files() noexcept {
  // Not constexpr: where the linker puts them is not known before.
  static const EmbeddedFile kFiles[] = {
@rows@  };
  return kFiles;
}

}  // namespace motcua::papers_internal
]=])
  list(TRANSFORM files PREPEND ${folder}/)
  set_source_files_properties(${source} PROPERTIES OBJECT_DEPENDS "${files}")
  set(${variable} ${source} PARENT_SCOPE)
endfunction()
