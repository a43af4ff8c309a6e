#include "imports/pages.h"

#include "client_file/words.h"
#include "imports/columns.h"
#include "imports/import_file.h"
#include "imports/line_card.h"
#include "layout/frame_of.h"
#include "lib/text/translation.h"

namespace relais::imports {
namespace {

constexpr std::size_t previewed = 5;
constexpr int most_told = 20;

template <class Card>
PreviewLine shown(const Card& card, const std::vector<parties::CardField<Card>>& fields, const HistoryWords& words) {
  PreviewLine line;
  line.name = card.name;
  for (const auto& field : fields) {
    const auto& content = card.*field.content;
    const bool is_id = field.name == "party" || field.name == "site";
    if (content.empty() || field.name == "name" || is_id || field.name.ends_with("_why")) continue;
    const auto said =
        t("{field}: {to}", {{"field", std::string{field.label}}, {"to", words.value(field.name, content)}});
    line.what += fmt::format("{}{}", line.what.empty() ? "" : " · ", said);
  }
  return line;
}

PreviewLine preview_of(Reads& db, const Import& import, const TableRow& row, const std::string& region) {
  const auto card = card_of(db, import, row, region);
  PreviewLine line;
  if (const auto* party = std::get_if<parties::PartyCard>(&card.card))
    line = shown(*party, parties::party_fields(), client_file::party_words);
  if (const auto* site = std::get_if<parties::SiteCard>(&card.card))
    line = shown(*site, parties::site_fields(), client_file::party_words);
  if (const auto* contact = std::get_if<parties::ContactCard>(&card.card))
    line = shown(*contact, parties::contact_fields(), client_file::contact_words);
  line.line = row.line;
  line.why_refused = card.why_refused;
  return line;
}

void show_first_lines(const Request& http, ImportPage& page) {
  const auto& import = page.import;
  for (std::size_t i = 0; i < import.headers.size(); ++i) {
    page.columns.push_back({import.headers[i], i < import.fields.size() ? import.fields[i] : "", {}});
  }
  const auto lines = lines_from(http.services().blobs, import.lines_blob, 0, previewed);
  for (const auto& row : lines.rows) {
    for (std::size_t i = 0; i < page.columns.size() && i < row.cells.size(); ++i) {
      if (!row.cells[i].empty()) page.columns[i].examples.push_back(row.cells[i]);
    }
    page.preview.push_back(preview_of(http.db(), import, row, http.settings().region));
  }
}

void write_import(JsonWriter& out, const Import& import) {
  out.field("id", import.id.value).field("kind", import.kind).field("file_name", import.file_name);
  out.field("stage", import.stage).field("duplicates", import.duplicates).field("lines", import.line_count);
  out.field("lines_gone", import.lines_gone).field("added", import.counts.added);
  out.field("completed", import.counts.completed).field("skipped", import.counts.skipped);
  out.field("refused", import.counts.refused).field("taken_back", import.taken_back);
  out.field("left_alone", import.left_alone).field("created_at", import.created_at);
}

void write_line(JsonWriter& out, const KeptLine& line) {
  out.begin_object().field("line", line.line).field("why", line.why).end_object();
}

}  // namespace

ImportsPage imports_page(const Request& http) {
  return {frame_of(http, std::string{t("Imports")}, "/parties", "import"), all_imports(http.db())};
}

NewImportPage new_import_page(const Request& http) {
  NewImportPage page;
  page.frame = frame_of(http, std::string{t("Import a file")}, "/parties", "");
  page.kinds = options_of<Kind>();
  return page;
}

ImportPage import_page(const Request& http, const Import& import) {
  ImportPage page;
  page.frame = frame_of(http, import.file_name, "/parties", fmt::format("import/{}", import.id.value));
  page.import = import;
  page.fields = fields_of(import.kind);
  page.duplicates = options_of<Duplicates>();
  page.chosen_duplicates = name_of(import.duplicates);
  show_first_lines(http, page);
  page.refused = lines_with(http.db(), import, LineOutcome::refused, 0, most_told);
  page.left_alone = lines_with(http.db(), import, LineOutcome::left_alone, 0, most_told);
  return page;
}

void write_json(JsonWriter& out, const ImportsPage& page) {
  out.begin_object().list("imports", page.imports, [](JsonWriter& row, const Import& import) {
    write_import(row.begin_object(), import);
    row.end_object();
  });
  out.end_object();
}

void write_json(JsonWriter& out, const ImportPage& page) {
  write_import(out.begin_object(), page.import);
  out.list("columns", page.columns, [](JsonWriter& row, const ImportColumn& column) {
    row.begin_object().field("header", column.header).field("field", column.field).end_object();
  });
  out.list("refused_lines", page.refused, write_line).list("left_alone_lines", page.left_alone, write_line);
  out.end_object();
}

}  // namespace relais::imports
