# relais_assets(TARGET FOLDER [DEPENDS ...]): every file of the folder becomes part of the programs that link the target.
# What makes the folder, where something does, is given behind DEPENDS.
function(relais_assets target folder)
  cmake_parse_arguments(PARSE_ARGV 2 arg "" "" "DEPENDS")
  set(output ${CMAKE_BINARY_DIR}/generated/assets_of_${target})
  file(GLOB_RECURSE files CONFIGURE_DEPENDS ${folder}/*)
  add_custom_command(
    OUTPUT ${output}/assets.cpp ${output}/assets.S
    COMMAND ${RELAIS_PYTHON} ${CMAKE_SOURCE_DIR}/tools/embed_assets.py ${folder} --output ${output} --depfile ${output}/depfile
    DEPENDS ${files} ${arg_DEPENDS} ${CMAKE_SOURCE_DIR}/tools/embed_assets.py ${CMAKE_SOURCE_DIR}/tools/cpp_literals.py
    DEPFILE ${output}/depfile
    COMMENT "Embedding the assets of ${folder}"
    VERBATIM)
  # As objects, since a linker takes nothing from an archive that has a weak stand-in already.
  set(objects assets_of_${target})
  add_library(${objects} OBJECT ${output}/assets.cpp ${output}/assets.S)
  target_link_libraries(${objects} PUBLIC relais_options)
  target_link_libraries(${target} PUBLIC $<TARGET_OBJECTS:${objects}>)
endfunction()
