# relais_library(NAME [LINK ...] [EXCLUDE ...]): the sources of this folder as one library, relais_NAME, and every *_test.cpp
# of it, with what lies in a folder testing/, as one test program, relais_NAME_test, run on each database that the tests know.
set(RELAIS_PRECOMPILED ${CMAKE_SOURCE_DIR}/lib/precompiled.h)

add_library(relais_options INTERFACE)
target_include_directories(relais_options INTERFACE ${CMAKE_SOURCE_DIR} ${CMAKE_SOURCE_DIR}/app ${CMAKE_BINARY_DIR}/generated)
target_link_libraries(relais_options INTERFACE fmt::fmt Threads::Threads)

function(relais_library name)
  cmake_parse_arguments(PARSE_ARGV 1 arg "" "" "LINK;SOURCES;EXCLUDE")
  file(GLOB_RECURSE sources CONFIGURE_DEPENDS *.cpp)
  set(tests ${sources})
  list(FILTER sources EXCLUDE REGEX "_test\\.cpp$|/testing/")
  list(REMOVE_ITEM sources ${arg_EXCLUDE})
  list(FILTER tests INCLUDE REGEX "_test\\.cpp$|/testing/")
  add_library(relais_${name} STATIC ${sources} ${arg_SOURCES} ${CMAKE_SOURCE_DIR}/cmake/empty.cpp)
  target_link_libraries(relais_${name} PUBLIC relais_options ${arg_LINK})
  target_precompile_headers(relais_${name} PRIVATE ${RELAIS_PRECOMPILED})
  # Tests run under sanitizers alone, so the optimised build does not make them.
  if(tests AND RELAIS_SANITIZE AND NOT RELAIS_FUZZ)
    relais_test_program(${name} ${tests})
  endif()
endfunction()

function(relais_test_program name)
  set(program relais_${name}_test)
  add_executable(${program} ${ARGN} ${CMAKE_SOURCE_DIR}/lib/testing/main.cpp)
  target_link_libraries(${program} PRIVATE relais_${name} relais_testing)
  target_precompile_headers(${program} PRIVATE ${RELAIS_PRECOMPILED})
  foreach(database sqlite postgres)
    add_test(NAME ${name}.${database} COMMAND ${program})
    set_tests_properties(${name}.${database} PROPERTIES ENVIRONMENT "RELAIS_TEST_DATABASE=${database}" LABELS ${database})
  endforeach()
endfunction()
