#include "imports/imports_handlers.h"

#include <fstream>
#include <iterator>

#include "dispatch/typed_list.h"
#include "imports/columns.h"
#include "imports/import_file.h"
#include "imports/pages.h"
#include "imports/refused_lines.h"
#include "lib/text/characters.h"
#include "lib/text/translation.h"

namespace relais::imports {
namespace {

constexpr std::size_t longest_name = 200;
// Stands for a column that goes nowhere, for a blank one is left out of what is typed.
constexpr std::string_view nowhere = "-";

Import import_in_path(const Request& http) {
  auto found = import(http.db(), http.id_in_path<Import>("import"));
  if (!found) throw NotFound();
  return *std::move(found);
}

struct Brought {
  NewImport import;
  Mistakes mistakes;
};

std::string bytes_of(const web::UploadedFile& file) {
  std::ifstream in{file.path, std::ios::binary};
  return {std::istreambuf_iterator<char>{in}, {}};
}

void take(const Request& http, const web::UploadedFile& file, Brought& brought) {
  try {
    const auto table = laid_out(bytes_of(file), {brought.import.kind, http.settings().public_url});
    const auto blob = http.services().blobs.keep(table.lines);
    brought.import.file_name = shortened(on_one_line(repaired(file.name)), longest_name);
    brought.import.lines_blob = blob.id.hash;
    brought.import.lines_size = blob.size;
    brought.import.headers = table.headers;
    brought.import.fields = table.fields;
    brought.import.line_count = table.count;
  } catch (const BadTable& wrong) {
    brought.mistakes.push_back({"file", wrong.what()});
  }
}

Brought brought_in(const Request& http) {
  Brought brought;
  const auto kind = named<Kind>(http.typed("kind"));
  if (!kind) brought.mistakes.push_back({"kind", std::string{t("Choose what the file holds.")}});
  brought.import.kind = kind.value_or(Kind::parties);
  for (const auto& file : http.http().files) {
    if (file.field != "file" || file.size == 0) continue;
    take(http, file, brought);
    return brought;
  }
  brought.mistakes.push_back(
      {"file",
       std::string{
           t("Choose a file: CSV or Excel (.xlsx), with the names of its columns in the first line, or vCards.")}});
  return brought;
}

// Of a program that sends none it stays as it was understood.
Mistakes take_columns(const Request& http, Import& import) {
  auto fields = typed_list(http, "fields");
  if (!fields.empty()) {
    fields.resize(import.headers.size(), std::string{nowhere});
    const auto offered = fields_of(import.kind);
    for (std::size_t i = 0; i < fields.size(); ++i) {
      if (!offers(offered, fields[i])) fields[i].clear();
      if (!fields[i].empty() && std::ranges::count(fields, fields[i]) > 1) {
        return {{"fields", t("Two columns go to “{field}”.", {{"field", labels_of(offered, fields[i])}})}};
      }
    }
    import.fields = fields;
  }
  import.duplicates = named<Duplicates>(http.typed("duplicates")).value_or(import.duplicates);
  if (std::ranges::all_of(import.fields, &std::string::empty)) {
    return {{"fields", std::string{t("Say of at least one column where it goes.")}}};
  }
  return {};
}

Response set_out(Request& http, Stage stage) {
  auto wanted = import_in_path(http);
  auto mistakes = take_columns(http, wanted);
  if (wanted.is_going_on() || wanted.stage == Stage::done || wanted.lines_blob.empty()) {
    mistakes.push_back({"fields", std::string{t("This file is imported already, or is on its way.")}});
  }
  if (!mistakes.empty()) {
    auto shown = import_page(http, wanted);
    shown.mistakes = std::move(mistakes);
    return page(std::move(shown), Status::unprocessable);
  }
  understand(http.tx(), wanted, wanted.fields, wanted.duplicates);
  begin(http.tx(), wanted, stage, http.person());
  if (http.wants_json()) return page(import_page(http, import_in_path(http)));
  return see_other(wanted.address());
}

}  // namespace

Response index_imports(Request& http) { return page(imports_page(http)); }

Response new_import(Request& http) { return page(new_import_page(http)); }

Response create_import(Request& http) {
  auto brought = brought_in(http);
  const auto& person = http.person();
  return http.services().database.write([&](Transaction& tx) {
    http.enter(tx, &person);
    if (!brought.mistakes.empty()) {
      auto shown = new_import_page(http);
      shown.kind = name_of(brought.import.kind);
      shown.mistakes = brought.mistakes;
      return page(std::move(shown), Status::unprocessable);
    }
    if (brought.import.fields.empty())
      brought.import.fields = guessed_fields(tx, brought.import.kind, brought.import.headers);
    const auto added = import(tx, add_import(tx, brought.import, person)).value();
    if (http.wants_json()) return page(import_page(http, added), Status::created);
    return see_other(added.address());
  });
}

Response show_import(Request& http) { return page(import_page(http, import_in_path(http))); }

Response create_trial(Request& http) { return set_out(http, Stage::trying); }

Response create_run(Request& http) { return set_out(http, Stage::running); }

Response destroy_run(Request& http) {
  const auto done = import_in_path(http);
  if (done.stage == Stage::done) begin(http.tx(), done, Stage::undoing, http.person());
  if (http.wants_json()) return page(import_page(http, import_in_path(http)));
  return see_other(done.address());
}

Response show_refused_lines(Request& http) {
  const auto wanted = import_in_path(http);
  return download(refused_lines(http.services(), http.db(), wanted), "text/csv; charset=utf-8",
                  fmt::format("{}-{}.csv", t("refused-lines"), wanted.id.value));
}

DescribedSubject addresses() {
  const auto one = gives<ImportPage>("Import");
  const std::vector<Input> columns{takes::texts("fields", "For each column in its order: a field, or “-” for none."),
                                   takes::one_of<Duplicates>("duplicates", "What becomes of a card that is here.")};
  return {"Imports",
          {{index_imports, "The files of cards that were brought", {}, gives<ImportsPage>("Imports")},
           {new_import, "The form for a file", {}, shows()},
           {create_import,
            "Bring a file of cards; nothing is kept of it yet",
            {takes::one_of<Kind>("kind").needed(),
             takes::file("file", "CSV, .xlsx or vCards (.vcf), at most 60 MB.").needed()},
            makes<ImportPage>("Import")},
           {show_import, "A file: its columns, how far it has come, what was refused", {}, one},
           {create_trial, "Try it: count what would become of each line", columns, one},
           {create_run, "Import it, in the background", columns, one},
           {destroy_run, "Take it back, in the background", {}, one},
           {show_refused_lines, "The lines that were refused, each with its reason", {}, gives_bytes("text/csv")}}};
}

}  // namespace relais::imports
