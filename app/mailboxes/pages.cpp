#include "mailboxes/pages.h"

#include "layout/frame_of.h"
#include "lib/time/clock.h"

namespace relais::mailboxes {
namespace {

constexpr Sql select_lines = R"sql(
  SELECT mailboxes.id, address, coalesce(teams.name, ''), CASE WHEN authserv_id = '' THEN 1 ELSE 0 END
    FROM mailboxes LEFT JOIN teams ON teams.id = mailboxes.team_id
   ORDER BY address_key
)sql";

struct Line {
  MailboxLine line;

  static Line from(Row& row) {
    return {
        {row.read<std::int64_t>(), row.read<std::string>(), row.read<std::string>(), std::nullopt, row.read<bool>()}};
  }
};

MailboxLine line_of(Reads& db, Id<Mailbox> id, const NewMailbox& set_up) {
  return {id.value, set_up.address.text(), set_up.team, reading_of(db, id), set_up.authserv_id.empty()};
}

}  // namespace

MailboxesPage mailboxes_page(const Request& http) {
  MailboxesPage page;
  page.frame = frame_of(http, std::string{t("Mailboxes")}, "/mailboxes", "mailbox");
  for (auto& found : http.db().all<Line>(select_lines)) {
    found.line.reading = reading_of(http.db(), {found.line.id});
    page.mailboxes.push_back(std::move(found.line));
  }
  page.now = now();
  return page;
}

MailboxPage mailbox_page(const Request& http, Id<Mailbox> id) {
  const auto set_up = set_up_of(http.db(), id);
  if (!set_up) throw NotFound();
  MailboxPage page;
  page.frame = frame_of(http, set_up->address.text(), "/mailboxes", fmt::format("mailbox/{}", id.value));
  page.mailbox = line_of(http.db(), id, *set_up);
  page.from_name = set_up->from_name;
  page.authserv_id = set_up->authserv_id;
  page.imap_url = set_up->imap_url;
  page.smtp_url = set_up->smtp_url;
  page.move_to = set_up->move_to;
  page.type = set_up->type;
  page.language = set_up->language;
  page.has_token = set_up->auth == MailboxAuth::xoauth2;
  page.trial = trial_of(http.db(), id);
  page.left = left_mails_of(http.db(), id);
  page.now = now();
  return page;
}

MailboxFormPage form_page(const Request& http, std::optional<Id<Mailbox>> id, Typed typed) {
  const auto title = id ? t("Change a mailbox") : t("Add a mailbox");
  MailboxFormPage page;
  page.frame = frame_of(http, std::string{title}, "/mailboxes", "");
  if (id) page.id = id->value;
  page.typed = std::move(typed);
  page.types = http.services().database.read([](Reads& db) { return request_types::all(db); });
  return page;
}

}  // namespace relais::mailboxes
