# relais_views(TARGET [ROOT FOLDER] [PREFIX NAME]): compiles the views under a folder (app/ where none is given: every
# views/ folder and layout/) into sources of the target. Templates name each other from that folder.
function(relais_views target)
  cmake_parse_arguments(PARSE_ARGV 1 arg "" "ROOT;PREFIX" "")
  set(root ${arg_ROOT})
  if(NOT root)
    set(root ${CMAKE_SOURCE_DIR}/app)
  endif()
  set(prefix ${arg_PREFIX})
  if(NOT prefix)
    set(prefix views)
  endif()

  file(GLOB_RECURSE templates CONFIGURE_DEPENDS RELATIVE ${root} ${root}/*.html)
  list(FILTER templates INCLUDE REGEX "(^|/)views/|^layout/")
  set(output ${CMAKE_BINARY_DIR}/generated/${prefix})
  set(inputs ${templates})
  list(TRANSFORM inputs PREPEND ${root}/)
  set(sources ${templates})
  list(TRANSFORM sources REPLACE "\\.html$" ".cpp")
  list(TRANSFORM sources PREPEND ${output}/)
  set(headers ${sources})
  list(TRANSFORM headers REPLACE "\\.cpp$" ".h")

  # One run for all of them: a view is made again only where what is written for it changed.
  file(GLOB tools CONFIGURE_DEPENDS ${CMAKE_SOURCE_DIR}/tools/compile_views/*.py)
  list(FILTER tools EXCLUDE REGEX "test_")
  set(stamp ${output}/compiled)
  add_custom_command(
    OUTPUT ${stamp}
    BYPRODUCTS ${sources} ${headers}
    COMMAND ${RELAIS_PYTHON} ${CMAKE_SOURCE_DIR}/tools/compile_views --root ${root} --top ${CMAKE_SOURCE_DIR}
            --output ${output} --prefix ${prefix} ${templates}
    COMMAND ${CMAKE_COMMAND} -E touch ${stamp}
    DEPENDS ${inputs} ${tools} ${CMAKE_SOURCE_DIR}/tools/cpp_literals.py
    COMMENT "Compiling the views of ${root}"
    VERBATIM)
  set_source_files_properties(${sources} PROPERTIES GENERATED ON)
  target_sources(${target} PRIVATE ${sources} ${stamp})
endfunction()
