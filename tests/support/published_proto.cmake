# motcua_published_proto(<target> <areas…>): the published files of these areas, compiled as a host
# does it (full runtime, descriptors and options), linked into <target>.
function(motcua_published_proto target)
  find_package(Protobuf 3.21 REQUIRED)
  set(proto_dir ${PROJECT_SOURCE_DIR}/proto)
  set(code_dir ${CMAKE_CURRENT_BINARY_DIR}/published_proto)
  file(MAKE_DIRECTORY ${code_dir})
  add_library(${target} STATIC)
  foreach(area IN LISTS ARGN)
    file(GLOB protos CONFIGURE_DEPENDS RELATIVE ${proto_dir} ${proto_dir}/motcua/${area}/v1/*.proto)
    foreach(proto IN LISTS protos)
      string(REGEX REPLACE "\\.proto$" "" stem ${proto})
      add_custom_command(
        OUTPUT ${code_dir}/${stem}.pb.cc ${code_dir}/${stem}.pb.h
        COMMAND protobuf::protoc --proto_path=${proto_dir} --cpp_out=${code_dir} ${proto}
        DEPENDS ${proto_dir}/${proto} protobuf::protoc
        COMMENT "Generating the published code of ${proto}"
        VERBATIM)
      target_sources(${target} PRIVATE ${code_dir}/${stem}.pb.cc ${code_dir}/${stem}.pb.h)
    endforeach()
  endforeach()
  target_compile_features(${target} PUBLIC cxx_std_20)
  target_compile_options(${target} PRIVATE -w)
  target_include_directories(${target} SYSTEM PUBLIC ${code_dir})
  target_link_libraries(${target} PUBLIC protobuf::libprotobuf)
endfunction()
