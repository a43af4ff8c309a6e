set(RELAIS_CATALOGUE_TOOLS
    ${CMAKE_SOURCE_DIR}/tools/compile_catalogues.py ${CMAKE_SOURCE_DIR}/tools/catalogue_tables.py
    ${CMAKE_SOURCE_DIR}/tools/catalogue_sources.py ${CMAKE_SOURCE_DIR}/tools/cpp_literals.py)

# relais_catalogue(NAME FOLDER): the .po files of a folder as a C++ table of that name, in the source file ${NAME}.
function(relais_catalogue name folder)
  set(source ${CMAKE_BINARY_DIR}/generated/catalogues/${name}.cpp)
  file(GLOB catalogues CONFIGURE_DEPENDS ${folder}/*.po)
  add_custom_command(
    OUTPUT ${source}
    COMMAND ${RELAIS_PYTHON} ${CMAKE_SOURCE_DIR}/tools/compile_catalogues.py --locales ${folder} --name ${name} --write ${source}
    DEPENDS ${catalogues} ${RELAIS_CATALOGUE_TOOLS}
    COMMENT "Compiling the catalogues of ${folder}"
    VERBATIM)
  set(${name} ${source} PARENT_SCOPE)
endfunction()

# The target complete_catalogues, part of every whole build: fails where a text of the sources has no French.
function(relais_complete_catalogues)
  set(stamp ${CMAKE_BINARY_DIR}/generated/catalogues/complete)
  file(GLOB_RECURSE sources CONFIGURE_DEPENDS
       ${CMAKE_SOURCE_DIR}/app/*.cpp ${CMAKE_SOURCE_DIR}/app/*.h ${CMAKE_SOURCE_DIR}/app/*.html
       ${CMAKE_SOURCE_DIR}/lib/*.cpp ${CMAKE_SOURCE_DIR}/lib/*.h)
  add_custom_command(
    OUTPUT ${stamp}
    COMMAND ${RELAIS_PYTHON} ${CMAKE_SOURCE_DIR}/tools/compile_catalogues.py --complete
    COMMAND ${CMAKE_COMMAND} -E touch ${stamp}
    DEPENDS ${sources} ${CMAKE_SOURCE_DIR}/locales/fr.po ${RELAIS_CATALOGUE_TOOLS}
    COMMENT "Looking for texts without French"
    VERBATIM)
  add_custom_target(complete_catalogues ALL DEPENDS ${stamp})
endfunction()
