#include "requests/outbox_handlers.h"

#include "dispatch/address.h"
#include "layout/frame_of.h"
#include "lib/text/translation.h"
#include "lib/time/clock.h"
#include "requests/outbox.h"

namespace relais::requests {
namespace {

std::optional<std::int64_t> beginning(const relais::Request& http) {
  const auto before = id_in<conversations::Entry>(http.in_query("before"));
  return before ? std::optional{before->value} : std::nullopt;
}

}  // namespace

Response index_outbox(relais::Request& http) {
  OutboxPage shown;
  shown.tab = named<OutboxTab>(http.in_query("show")).value_or(OutboxTab::waiting);
  auto outbox = outbox_of(http.db(), http.person(), shown.tab, beginning(http));
  shown.frame = frame_of(http, std::string{t("Mails out")}, "/outbox", "request");
  shown.parcels = std::move(outbox.parcels);
  if (outbox.before)
    shown.next =
        Address{"/outbox"}.with("show", name_of(shown.tab)).with("before", std::to_string(*outbox.before)).text();
  shown.now = now();
  return page(std::move(shown));
}

}  // namespace relais::requests
