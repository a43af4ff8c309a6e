#include "intake/sorting_json.h"

#include "intake/sorting_list_page.h"
#include "intake/sorting_trace_page.h"

namespace relais::intake {
namespace {

void write_sorting(JsonWriter& out, const ListedMail& mail) {
  out.object("sorting", mail.sorting, [&](JsonWriter& inner, const auto& sorting) {
    inner.begin_object().field("action", mail.is_blocked() ? "blocked" : name_of(sorting.action));
    inner.field("request", if_said(sorting.number)).field("by", sorting.by).field("at", sorting.at).end_object();
  });
}

void write_fields(JsonWriter& out, const ListedMail& mail) {
  out.field("id", mail.id.value).key("from").begin_object();
  out.field("name", mail.from.name).field("email", mail.from.email).end_object();
  out.field("subject", mail.subject).field("received_at", mail.received_at);
  out.field("first_lines", mail.first_lines).field("outcome", mail.outcome).field("why", mail.why);
  out.field("reason", mail.outcome == Outcome::to_sort ? std::optional{mail.reason} : std::nullopt);
  out.field("unproven", if_said(mail.unproven));
  out.field("blocked", mail.block.has_value());
  write_sorting(out, mail);
}

}  // namespace

void write_json(JsonWriter& out, const OpenMail& open) {
  out.begin_object();
  write_fields(out, open.mail);
  out.field("mailbox", open.mailbox).field("text", open.entry.text);
  out.list("attachments", open.entry.attachments, [](JsonWriter& row, const auto& file) {
    row.begin_object().field("name", file.name).field("size", file.size).field("type", file.type);
    row.field("url", file.url).end_object();
  });
  out.field("raw_url", open.entry.raw_url);
  write_steps(out, open.steps);
  out.end_object();
}

void write_steps(JsonWriter& out, const std::vector<Step>& steps) {
  out.list("steps", steps, [](JsonWriter& row, const Step& step) {
    row.begin_object().field("question", step.question).field("answer", step.answer);
    row.field("decided", step.decided).end_object();
  });
}

void write_json(JsonWriter& out, const SortingListPage& page) {
  if (page.open) return write_json(out, *page.open);
  out.begin_object().list("mails", page.mails, [](JsonWriter& row, const ListedMail& mail) {
    row.begin_object();
    write_fields(row, mail);
    row.end_object();
  });
  out.field("next", if_said(page.next_json));
  out.field("waiting", page.counted_all ? std::optional{page.waiting} : std::nullopt);
  out.field("waiting_at_least", page.waiting).end_object();
}

void write_json(JsonWriter& out, const SortingTracePage& page) {
  out.begin_object().field("request", page.request.number).field("from", page.from).field("subject", page.subject);
  out.field("received_at", page.received_at).field("why", page.why);
  write_steps(out, page.steps);
  out.field("sorted", if_said(page.done)).end_object();
}

}  // namespace relais::intake
