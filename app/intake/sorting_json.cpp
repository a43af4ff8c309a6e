#include "intake/sorting_json.h"

#include "intake/sorting_list_page.h"
#include "intake/sorting_trace_page.h"
#include "lib/time/format.h"

namespace relais::intake {
namespace {

void write_sorting(JsonWriter& out, const ListedMail& mail) {
  out.key("sorting");
  if (!mail.sorting) {
    out.value(std::nullopt);
    return;
  }
  const auto& sorting = *mail.sorting;
  out.begin_object().field("action", mail.is_blocked() ? "blocked" : name_of(sorting.action));
  out.field("request", sorting.number.empty() ? std::nullopt : std::optional{sorting.number});
  out.field("by", sorting.by).field("at", iso(sorting.at)).end_object();
}

void write_fields(JsonWriter& out, const ListedMail& mail) {
  out.field("id", mail.id.value).key("from").begin_object();
  out.field("name", mail.from.name).field("email", mail.from.email).end_object();
  out.field("subject", mail.subject).field("received_at", iso(mail.received_at));
  out.field("first_lines", mail.first_lines).field("outcome", mail.outcome).field("why", mail.why);
  out.field("reason", mail.outcome == Outcome::to_sort ? std::optional{mail.reason} : std::nullopt);
  out.field("unproven", mail.unproven.empty() ? std::nullopt : std::optional{mail.unproven});
  out.field("blocked", mail.block.has_value());
  write_sorting(out, mail);
}

void write_open(JsonWriter& out, const OpenMail& open) {
  out.begin_object();
  write_fields(out, open.mail);
  out.field("mailbox", open.mailbox).field("text", open.entry.text).key("attachments").begin_array();
  for (const auto& file : open.entry.attachments) {
    out.begin_object().field("name", file.name).field("size", file.size).field("type", file.type);
    out.field("url", file.url).end_object();
  }
  out.end_array().field("raw_url", open.entry.raw_url);
  write_steps(out, open.steps);
  out.end_object();
}

}  // namespace

void write_steps(JsonWriter& out, const std::vector<Step>& steps) {
  out.key("steps").begin_array();
  for (const auto& step : steps) {
    out.begin_object().field("question", step.question).field("answer", step.answer);
    out.field("decided", step.decided).end_object();
  }
  out.end_array();
}

void write_json(JsonWriter& out, const SortingListPage& page) {
  if (page.open) return write_open(out, *page.open);
  out.begin_object().key("mails").begin_array();
  for (const auto& mail : page.mails) {
    out.begin_object();
    write_fields(out, mail);
    out.end_object();
  }
  out.end_array().field("next", page.next_json.empty() ? std::nullopt : std::optional{page.next_json});
  out.field("waiting", page.counted_all ? std::optional{page.waiting} : std::nullopt);
  out.field("waiting_at_least", page.waiting).end_object();
}

void write_json(JsonWriter& out, const SortingTracePage& page) {
  out.begin_object().field("request", page.request.number).field("from", page.from).field("subject", page.subject);
  out.field("received_at", iso(page.received_at)).field("why", page.why);
  write_steps(out, page.steps);
  out.field("sorted", page.done.empty() ? std::nullopt : std::optional{page.done}).end_object();
}

}  // namespace relais::intake
