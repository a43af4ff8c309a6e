#include "home/home_page.h"
#include "lib/time/format.h"

namespace relais::home {
namespace {

std::optional<std::string> or_none(const std::string& text) {
  return text.empty() ? std::nullopt : std::optional{text};
}

std::optional<std::string> iso_or_none(const std::optional<Timestamp>& at) {
  return at ? std::optional{iso(*at)} : std::nullopt;
}

void write_row(JsonWriter& out, const PanelRow& row) {
  out.begin_object().field("title", row.title).field("address", or_none(row.address));
  out.field("number", or_none(row.number)).field("words", row.words).field("missing", or_none(row.missing));
  out.field("tag", or_none(row.tag_words)).field("since", iso_or_none(row.since)).field("due", iso_or_none(row.due));
  out.end_object();
}

void write_panels(JsonWriter& out, const std::vector<Panel>& panels) {
  for (const auto& panel : panels) {
    out.begin_object().field("name", panel.name).field("title", panel.title).field("count", panel.count);
    out.field("address", or_none(panel.address)).key("rows").begin_array();
    for (const auto& row : panel.rows) write_row(out, row);
    out.end_array().end_object();
  }
}

}  // namespace

void write_json(JsonWriter& out, const HomePage& page) {
  out.begin_object().field("greeting", page.greeting).field("begin_with", or_none(page.beginning_address));
  out.key("panels").begin_array();
  write_panels(out, page.middle);
  write_panels(out, page.side);
  out.end_array().end_object();
}

}  // namespace relais::home
