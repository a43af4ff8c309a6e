#include "home/home_page.h"

namespace relais::home {
namespace {

void write_row(JsonWriter& out, const PanelRow& row) {
  out.begin_object().field("title", row.title).field("address", if_said(row.address));
  out.field("number", if_said(row.number)).field("words", row.words).field("missing", if_said(row.missing));
  out.field("tag", if_said(row.tag_words)).field("since", row.since).field("due", row.due);
  out.end_object();
}

void write_panel(JsonWriter& out, const Panel& panel) {
  out.begin_object().field("name", panel.name).field("title", panel.title).field("count", panel.count);
  out.field("address", if_said(panel.address)).list("rows", panel.rows, write_row).end_object();
}

}  // namespace

void write_json(JsonWriter& out, const HomePage& page) {
  out.begin_object().field("greeting", page.greeting).field("begin_with", if_said(page.beginning_address));
  auto panels = page.middle;
  panels.insert(panels.end(), page.side.begin(), page.side.end());
  out.list("panels", panels, write_panel).end_object();
}

}  // namespace relais::home
