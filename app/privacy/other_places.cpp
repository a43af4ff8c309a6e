#include <fmt/format.h>

#include "lib/text/translation.h"
#include "privacy/place_conditions.h"

namespace relais::privacy {
namespace {

using enum Deed;

// Hangs on no record, and no row of it is anybody's own.
Place of_the_desk(std::string_view label, std::string_view table, std::string_view at, std::vector<Column> columns) {
  return {label, table, "id", "''", "0", at, std::string{nobody}, std::string{all}, std::move(columns)};
}

// The content itself is the key.
Place of_an_import(std::string_view table, const Column& column) {
  auto place = of_the_desk(translatable("Lines of imports"), table, "0", {column});
  place.key = {};
  return place;
}

Place history(std::string_view label, std::string own, std::string only, const Column& changes) {
  return {label, "events", "id", "record_kind", "record_id", "at", std::move(own), std::move(only), {changes}};
}

Place names_of_imported_files() {
  auto place = of_the_desk(translatable("Names of imported files"), "imports", "created_at", {{"file_name"}});
  place.record_kind = "'import'";
  place.record_id = "id";
  return place;
}

}  // namespace

std::vector<Place> other_places() {
  return {
      history(translatable("History of the card"), own_card(), own_card(), {"changes", no_list}),
      history(translatable("History of other records"), own_request(), no(own_card()), {"changes"}),
      of_an_import("import_lines", {"why"}),
      of_an_import("import_keys", {"key", drop, drop}),
      names_of_imported_files(),
      of_the_desk(translatable("Kept views of lists"), "list_views", "kept_at", {{"name"}, {"query", drop, drop}}),
      of_the_desk(translatable("Answer templates"), "answer_templates", "0", {{"name"}, {"body"}}),
      of_the_desk(translatable("Automatic texts"), "automatic_texts", "0", {{"body"}}),
      of_the_desk(translatable("Types of requests"), "request_types", "created_at", {{"guidance"}}),
      of_the_desk(translatable("Reasons for erasing"), "erasures", "erased_at", {{"reason"}}),
      of_the_desk(translatable("Answers to webhooks"), "webhook_attempts", "begun_at", {{"answer"}}),
      of_the_desk(translatable("Work that failed"), "jobs", "enqueued_at", {{"last_error"}}),
  };
}

}  // namespace relais::privacy
