# Warnings are errors; sanitizers by preset; ccache and mold where they are installed.
add_compile_options(-Wall -Wextra -Wpedantic -Wshadow -Wnon-virtual-dtor -Woverloaded-virtual -Wimplicit-fallthrough -Werror)
add_compile_options(-fno-omit-frame-pointer)

set(RELAIS_SANITIZE "" CACHE STRING "Sanitizers, as -fsanitize takes them")
option(RELAIS_FUZZ "Build the fuzz targets (needs clang)" OFF)
if(RELAIS_SANITIZE)
  # -O1 keeps the sanitizer suite quick; line tables are enough to read a report.
  add_compile_options(-fsanitize=${RELAIS_SANITIZE} -fno-sanitize-recover=all -O1 -g1)
  add_link_options(-fsanitize=${RELAIS_SANITIZE})
else()
  add_compile_options(-g1)
  if(CMAKE_CXX_COMPILER_ID STREQUAL "GNU")
    # At -O3 g++ 12 sees overlaps, overflows and strange deletions in its own std::string that are not there. The sanitized
    # build, less inlined, keeps these warnings.
    add_compile_options(-Wno-array-bounds -Wno-free-nonheap-object -Wno-restrict -Wno-stringop-overflow)
  endif()
endif()
if(RELAIS_SANITIZE MATCHES "thread")
  # The thread sanitizer does not know Asio's fences; the locks beside them it does know.
  add_compile_definitions(BOOST_ASIO_DISABLE_FENCED_BLOCK)
endif()
if(RELAIS_FUZZ)
  add_compile_options(-fsanitize=fuzzer-no-link)
  # Boost 1.74 looks for coroutines where clang no longer has them, and libstdc++ 12 warns about itself.
  add_compile_definitions(BOOST_ASIO_HAS_CO_AWAIT BOOST_ASIO_HAS_STD_COROUTINE)
  add_compile_options(-Wno-deprecated-declarations)
endif()

find_program(CCACHE ccache)
if(CCACHE)
  # A precompiled header is only cached with these two; the folder of the build does not matter to the result.
  set(launcher ${CMAKE_COMMAND} -E env CCACHE_SLOPPINESS=pch_defines,time_macros,include_file_mtime,include_file_ctime
      CCACHE_NOHASHDIR=1 CCACHE_BASEDIR=${CMAKE_SOURCE_DIR} ${CCACHE})
  set(CMAKE_CXX_COMPILER_LAUNCHER ${launcher})
  if(CMAKE_CXX_COMPILER_ID STREQUAL "GNU")
    add_compile_options($<$<COMPILE_LANGUAGE:CXX>:-fpch-preprocess>)
  endif()
endif()

find_program(MOLD mold)
if(MOLD)
  add_link_options(-fuse-ld=mold)
endif()
