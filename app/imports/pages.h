// Where a file of cards is brought, looked at, tried, imported and taken back.
#pragma once

#include "dispatch/mistake.h"
#include "dispatch/options.h"
#include "dispatch/request.h"
#include "imports/import.h"
#include "imports/line_outcome.h"
#include "layout/frame.h"
#include "lib/text/json.h"

namespace relais::imports {

struct ImportsPage {
  Frame frame;
  std::vector<Import> imports;
};

struct NewImportPage {
  Frame frame;
  Options kinds;
  std::string kind = "parties";
  Mistakes mistakes;
};

struct ImportColumn {
  std::string header;
  std::string field;
  // What stands there in the first lines.
  std::vector<std::string> examples;
};

// A line as it would be kept.
struct PreviewLine {
  std::int64_t line = 0;
  std::string name;
  std::string what;  // the rest of it, in short
  std::string why_refused;
};

struct ImportPage {
  Frame frame;
  Import import;
  Options fields;
  Options duplicates;
  std::string chosen_duplicates;
  std::vector<ImportColumn> columns;
  std::vector<PreviewLine> preview;
  std::vector<KeptLine> refused;
  std::vector<KeptLine> left_alone;
  Mistakes mistakes;
};

ImportsPage imports_page(const Request& http);
NewImportPage new_import_page(const Request& http);
ImportPage import_page(const Request& http, const Import& import);

void render(HtmlWriter& out, const ImportsPage& page);    // views/imports_page.html
void render(HtmlWriter& out, const NewImportPage& page);  // views/new_import_page.html
void render(HtmlWriter& out, const ImportPage& page);     // views/import_page.html
void write_json(JsonWriter& out, const ImportsPage& page);
void write_json(JsonWriter& out, const ImportPage& page);

}  // namespace relais::imports
