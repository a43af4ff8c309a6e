#include "layout/frame_of.h"

#include <algorithm>

#include "intake/waiting_count.h"
#include "notices/reading.h"
#include "people/initials.h"
#include "people/right.h"

namespace relais {
namespace {

constexpr int most_told_here = 3;
// As many as have room for their words on a telephone.
constexpr std::size_t most_tabs = 5;

struct Counts {
  std::int64_t to_sort = 0;
  std::int64_t unread = 0;
  std::optional<ToldHere> told_here;
};

std::optional<ToldHere> told_of(Reads& db, const Person& person, const RecordRef& record,
                                const notices::Unread& unread) {
  if (unread.of_record == 0) return std::nullopt;
  ToldHere told{fmt::format("{}/{}", record.kind, record.id), unread.last_of_record.value, unread.of_record, {}};
  for (const auto& notice : notices::unread_notices(db, person.id, record, most_told_here))
    told.lines.push_back({notice.sentence(), notice.words});
  return told;
}

// A refusal stands nowhere in the menu, and comes when its transaction is over or the database away.
Counts counts_for(const Request& request, const Person& person, std::string_view here, std::string_view follows) {
  if (here.empty() || request.wants_json()) return {};
  return request.services().database.read([&](Reads& db) {
    Counts counts;
    if (may(person, Right::sort_mail)) counts.to_sort = intake::count_waiting(db);
    if (const auto record = notices::record_named(follows)) {
      const auto unread = notices::unread_of(db, person.id, *record);
      counts.unread = unread.count;
      counts.told_here = told_of(db, person, *record, unread);
    } else {
      counts.unread = notices::count_unread(db, person.id);
    }
    return counts;
  });
}

std::vector<NavigationItem> navigation_for(const Person& person, std::string_view here, const Counts& counts) {
  std::vector<NavigationItem> items;
  const auto add = [&](Right right, std::string_view label, std::string_view address, std::string_view icon,
                       std::int64_t count = 0) {
    if (may(person, right))
      items.push_back({std::string{label}, std::string{address}, std::string{icon}, address == here,
                       count == 0 ? std::nullopt : std::optional{count}});
  };
  add(Right::signed_in, t("Home"), "/", "home");
  add(Right::signed_in, t("Messages"), "/messages", "message", counts.unread);
  items.back().counts_unread = true;
  add(Right::see_requests, t("Requests"), "/requests", "list-details");
  add(Right::sort_mail, t("To sort"), "/mails-to-sort", "inbox", counts.to_sort);
  add(Right::see_parties, t("Parties"), "/parties", "building");
  add(Right::record_request, t("New request"), "/requests/new", "plus");
  add(Right::manage_mailboxes, t("Mailboxes"), "/mailboxes", "mail");
  add(Right::manage_types, t("Types"), "/request-types", "stack-2");
  add(Right::manage_people, t("Teams"), "/teams", "users");
  add(Right::manage_people, t("People"), "/people", "user");
  add(Right::manage_mailboxes, t("Webhooks"), "/webhooks", "webhook");
  return items;
}

}  // namespace

std::span<const NavigationItem> Frame::tabs() const {
  const std::span all{navigation};
  return all.size() <= most_tabs ? all : all.first(most_tabs - 1);
}

std::span<const NavigationItem> Frame::behind_tabs() const { return std::span{navigation}.subspan(tabs().size()); }

bool Frame::is_behind_tabs() const { return std::ranges::any_of(behind_tabs(), &NavigationItem::current); }

std::string Frame::document_title() const {
  return unread == 0 ? fmt::format("{} · {}", title, organisation)
                     : fmt::format("({}) {} · {}", unread, title, organisation);
}

Frame frame_of(const Request& request, std::string title, std::string_view here, std::string follows) {
  Frame frame;
  frame.title = std::move(title);
  frame.organisation = request.settings().organisation;
  frame.language = name_of(current_language());
  frame.mail_is_held = request.settings().mail_is_held;
  frame.follows = std::move(follows);
  frame.as_of = request.as_of();
  const auto* person = request.person_or_nobody();
  if (!person) return frame;
  frame.person_name = person->name;
  frame.person_initials = initials_of(person->name);
  if (!person->roles.empty()) frame.role_label = filter_label(person->roles.front());
  auto counts = counts_for(request, *person, here, frame.follows);
  frame.navigation = navigation_for(*person, here, counts);
  frame.unread = counts.unread;
  frame.told_here = std::move(counts.told_here);
  frame.done = request.done();
  return frame;
}

}  // namespace relais
