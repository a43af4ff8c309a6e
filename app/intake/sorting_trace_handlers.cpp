#include "intake/sorting_trace_handlers.h"

#include "intake/sorting.h"
#include "intake/sorting_trace_page.h"
#include "intake/trace.h"
#include "layout/frame_of.h"
#include "lib/time/clock.h"
#include "requests/visibility.h"

namespace relais::intake {
namespace {

constexpr Sql select_traced = R"sql(
  SELECT messages.raw_mail_id, from_name, from_email, subject, raw_mails.received_at, why, steps
    FROM messages
    JOIN raw_mails ON raw_mails.id = messages.raw_mail_id
    JOIN mail_outcomes ON mail_outcomes.raw_mail_id = messages.raw_mail_id
   WHERE messages.id = $1 AND record_kind = $2 AND record_id = $3
)sql";

struct Traced {
  Id<mailboxes::RawMail> mail;
  SortingTracePage page;

  static Traced from(Row& row) {
    Traced traced;
    traced.mail = row.read<Id<mailboxes::RawMail>>();
    const auto name = row.read<std::string>();
    const auto email = row.read<std::string>();
    traced.page.from = name.empty() ? email : name;
    traced.page.subject = row.read<std::string>();
    traced.page.received_at = row.read<Timestamp>();
    traced.page.why = row.read<std::string>();
    traced.page.steps = steps_in(row.read<std::string>());
    return traced;
  }
};

}  // namespace

Response show_mail_trace(Request& http) {
  auto request = requests::visible_request(http.db(), http.person(), http.in_path("number"));
  const auto message = http.id_in_path<conversations::Message>("mail");
  auto traced = http.db().first<Traced>(select_traced, message, request.ref().kind, request.ref().id);
  if (!traced) throw NotFound();
  auto& shown = traced->page;
  const auto sorting = sorting_of(http.db(), traced->mail);
  if (sorting && sorting->request == request.id) shown.done = sorting->sentence();
  shown.frame =
      frame_of(http, std::string{t("Why this mail is here")}, "/requests", fmt::format("request/{}", request.id.value));
  shown.request = std::move(request);
  shown.now = now();
  return page(std::move(shown));
}

}  // namespace relais::intake
