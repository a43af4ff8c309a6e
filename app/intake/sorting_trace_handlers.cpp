#include "intake/sorting_trace_handlers.h"

#include "conversations/mail_on_record.h"
#include "intake/sorting.h"
#include "intake/sorting_trace_page.h"
#include "intake/trace.h"
#include "layout/frame_of.h"
#include "lib/time/clock.h"
#include "people/right.h"
#include "requests/visibility.h"

namespace relais::intake {
namespace {

constexpr Sql select_trace = R"sql(
  SELECT why, steps FROM mail_outcomes WHERE raw_mail_id = $1
)sql";

struct Trace {
  std::string why;
  std::vector<Step> steps;

  static Trace from(Row& row) { return {row.read<std::string>(), steps_in(row.read<std::string>())}; }
};

}  // namespace

Response show_mail_trace(Request& http) {
  auto request = requests::visible_request(http.db(), http.person(), http.in_path("number"));
  const auto message = http.id_in_path<conversations::Message>("mail");
  const auto found = conversations::mail_on(http.db(), request.ref(), message);
  auto trace = found ? http.db().first<Trace>(select_trace, found->mail) : std::nullopt;
  if (!trace) throw NotFound();
  SortingTracePage shown;
  shown.from = found->sender.name.empty() ? found->sender.email : found->sender.name;
  shown.subject = found->subject;
  shown.received_at = mailboxes::received_at(http.db(), found->mail);
  shown.why = std::move(trace->why);
  shown.steps = std::move(trace->steps);
  shown.may_try = may(http.person(), Right::see_trace);
  const auto sorting = sorting_of(http.db(), found->mail);
  if (sorting && sorting->request == request.id) shown.done = sorting->sentence();
  shown.frame =
      frame_of(http, std::string{t("Why this mail is here")}, "/requests", fmt::format("request/{}", request.id.value));
  shown.request = std::move(request);
  shown.now = now();
  return page(std::move(shown));
}

}  // namespace relais::intake
