#include "requests/notification.h"

#include "conversations/colleague_mail.h"
#include "lib/mail/quotes.h"
#include "lib/text/translation.h"
#include "requests/waking.h"

namespace relais::requests {
namespace {

constexpr Sql select_responsible = R"sql(
  SELECT responsible_id FROM requests WHERE id = $1
)sql";

constexpr Sql select_what_came = R"sql(
  SELECT requests.number, messages.from_name, messages.body
    FROM messages JOIN requests ON requests.id = $1
   WHERE messages.id = $2
)sql";

constexpr Sql select_subject = R"sql(
  SELECT number, title, mailbox_id FROM requests WHERE id = $1
)sql";

struct WhatCame {
  std::string number;
  std::string sender;
  std::string body;

  static WhatCame from(Row& row) { return {row.read<std::string>(), row.read<std::string>(), row.read<std::string>()}; }
};

struct Heading {
  std::string number;
  std::string title;
  std::optional<Id<mailboxes::Mailbox>> mailbox;

  static Heading from(Row& row) {
    return {row.read<std::string>(), row.read<std::string>(), row.read<std::optional<Id<mailboxes::Mailbox>>>()};
  }
};

std::string sentence(Told what, const std::string& name) {
  switch (what) {
    case Told::assigned: return t("{name} made you responsible for this request.", {{"name", name}});
    case Told::for_team: return t("{name} gave this request to your team. Who takes it?", {{"name", name}});
    case Told::sent_back: return t("{name} sent this request back to the first line.", {{"name", name}});
  }
  return {};
}

}  // namespace

void tell(Transaction& tx, const Request& request, Id<Person> person, Told what, const std::string& words,
          const Person& by, const Settings& settings) {
  if (person == by.id) return;
  const auto said = words.empty() ? sentence(what, by.name) : fmt::format("{}\n\n{}", sentence(what, by.name), words);
  tell_about(tx, request.id, person, fmt::format("{}\n\n{}{}", said, settings.public_url, request.address()));
}

void tell_responsible(Transaction& tx, Id<Request> request, Id<conversations::Message> message,
                      const Settings& settings) {
  wake(tx, request);
  const auto responsible = tx.value<std::optional<Id<Person>>>(select_responsible, request);
  if (!responsible) return;
  const auto came = tx.value<WhatCame>(select_what_came, request, message);
  tell_about(
      tx, request, *responsible,
      t("{name} wrote:\n\n{text}\n\nAnswer this mail and your words go to the requester in the name of the desk. To "
        "write among colleagues, open the request:\n{link}",
        {{"name", came.sender},
         {"text", mail::without_quote(came.body)},
         {"link", settings.public_url + "/requests/" + came.number}}));
}

void tell_about(Transaction& tx, Id<Request> request, Id<Person> person, const std::string& body) {
  const auto heading = tx.value<Heading>(select_subject, request);
  auto mailbox = heading.mailbox;
  if (const auto first = mailbox ? std::nullopt : mailboxes::first_mailbox(tx)) mailbox = first->id;
  if (!mailbox) return;
  conversations::tell_colleague(tx, {person, *mailbox, RecordRef{"request", request.value},
                                     fmt::format("[{}] {}", heading.number, heading.title), body});
}

}  // namespace relais::requests
