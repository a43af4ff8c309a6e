#include "intake/sorting_pages.h"

#include <charconv>

#include "conversations/entry.h"
#include "dispatch/address.h"
#include "intake/trace.h"
#include "intake/waiting_count.h"
#include "layout/frame_of.h"
#include "lib/html/html.h"
#include "lib/mail/quotes.h"
#include "lib/text/typography.h"
#include "lib/time/clock.h"
#include "requests/number.h"
#include "requests/visibility.h"

namespace relais::intake {
namespace {

constexpr std::string_view path = "/mails-to-sort";

std::string address_of(std::string_view place, const SortingView& view) {
  const auto tab = view.tab == SortingTab::waiting ? std::string_view{} : name_of(view.tab);
  const auto reason = view.reason ? name_of(*view.reason) : std::string_view{};
  const auto after = view.after ? std::to_string(view.after->value) : std::string{};
  return Address{std::string{place}}.with("tab", tab).with("reason", reason).with("after", after).text();
}

std::optional<Id<mailboxes::RawMail>> id_in(const std::string& text) {
  Id<mailboxes::RawMail> id;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), id.value);
  if (error != std::errc{} || end != text.data() + text.size()) return std::nullopt;
  return id;
}

std::vector<SortingTabLink> tabs_of(SortingTab current) {
  std::vector<SortingTabLink> tabs;
  for (const auto tab : all_of<SortingTab>()) {
    tabs.push_back(
        {std::string{filter_label(tab)}, address_of(path, {tab, std::nullopt, std::nullopt}), tab == current});
  }
  return tabs;
}

std::string shown(std::int64_t count) {
  return count < most_counted ? grouped(count) : fmt::format("{}+", grouped(most_counted));
}

// Those reasons for which something waits, and the one that is chosen.
std::vector<ReasonChip> chips_of(Reads& db, const SortingView& view, std::int64_t all) {
  std::vector<ReasonChip> chips;
  const auto add = [&](std::string_view label, std::optional<WaitingReason> reason, std::int64_t count) {
    if (count == 0 && view.reason != reason) return;
    chips.push_back({std::string{label}, address_of(path, {SortingTab::waiting, reason, std::nullopt}), shown(count),
                     view.reason == reason});
  };
  add(t("All reasons"), std::nullopt, all);
  for (const auto reason : all_of<WaitingReason>()) add(filter_label(reason), reason, count_waiting(db, reason));
  return all == 0 && !view.reason ? std::vector<ReasonChip>{} : chips;
}

std::string subject_of(const ListedMail& mail) {
  return mail.subject.empty() ? std::string{t("(no subject)")} : mail.subject;
}

std::optional<JustSorted> just_sorted(const Request& http) {
  const auto id = id_in(http.in_query("sorted"));
  const auto placing = id ? placing_seen_by(http.db(), http.person(), *id) : std::nullopt;
  if (!placing || !placing->sorting) return std::nullopt;
  const auto raw = mailboxes::raw_mail(http.db(), http.services().blobs, *id).value();
  const auto mail = listed(http.db(), {raw, mail::parse(raw.bytes), std::nullopt, {}}, *placing);
  JustSorted just;
  just.sentence = t("“{subject}”: {done}", {{"subject", subject_of(mail)}, {"done", mail.done}});
  just.take_back = mail.take_back_address();
  if (!placing->sorting->number.empty()) just.request = fmt::format("/requests/{}", placing->sorting->number);
  return just;
}

SortingView view_in(const Request& http, SortingTab otherwise) {
  SortingView view;
  view.tab = named<SortingTab>(http.in_query("tab")).value_or(otherwise);
  if (view.tab == SortingTab::waiting) view.reason = named<WaitingReason>(http.in_query("reason"));
  view.after = id_in(http.in_query("after"));
  return view;
}

SortingListPage page_with_list(const Request& http, SortingTab otherwise) {
  auto view = view_in(http, otherwise);
  auto list = list_mails(http.db(), http.services().blobs, http.person(), view);
  SortingListPage page;
  page.frame = frame_of(http, std::string{filter_label(view.tab)}, path, "mail request");
  page.tab = view.tab;
  page.tabs = tabs_of(view.tab);
  page.reason = view.reason;
  page.waiting = count_waiting(http.db());
  page.counted_all = page.waiting < most_counted;
  if (view.tab == SortingTab::waiting) page.chips = chips_of(http.db(), view, page.waiting);
  page.kept = Address{""}.with("reason", view.reason ? name_of(*view.reason) : "").text();
  page.mails = std::move(list.mails);
  for (auto& mail : page.mails) mail.link = address_of(mail.address(), view);
  page.list = address_of(path, view);
  if (list.next) {
    view.after = list.next;
    page.next = address_of(path, view);
    page.next_json = address_of("/mails-to-sort.json", view);
  }
  page.now = now();
  return page;
}

conversations::Entry entry_of(const Incoming& incoming, const ListedMail& mail) {
  const auto parts = mail::split_quote(incoming.message.text);
  conversations::Entry entry;
  entry.id = fmt::format("mail{}", mail.id.value);
  entry.kind = conversations::EntryKind::mail_in;
  entry.at = mail.received_at;
  entry.from = mail.from;
  entry.subject = mail.subject;
  entry.text = incoming.message.text;
  entry.body = paragraphs(parts.fresh);
  entry.quoted = paragraphs(parts.quoted);
  entry.quoted_lines = static_cast<int>(std::count(parts.quoted.begin(), parts.quoted.end(), '\n'));
  for (const auto& file : incoming.message.attachments) {
    entry.attachments.push_back({file.name, file.content.size(), file.type,
                                 fmt::format("{}/attachments/{}", mail.address(), entry.attachments.size() + 1)});
  }
  entry.raw_url = mail.address() + "/raw";
  if (!incoming.message.html.empty()) entry.html_url = mail.address() + "/html";
  return entry;
}

// The first number in the subject that names a request this person sees.
std::string number_named(const Request& http, const std::string& subject) {
  for (const auto& number : requests::numbers_in(subject)) {
    if (requests::request_seen_by(http.db(), http.person(), number)) return number;
  }
  return {};
}

OpenMail open_mail(const Request& http, const Incoming& incoming, const Placing& placing, const std::string& typed) {
  OpenMail open;
  open.mail = listed(http.db(), incoming, placing);
  open.entry = entry_of(incoming, open.mail);
  open.mailbox = incoming.raw.recipient;
  open.steps = steps_in(placing.steps);
  open.is_open = placing.is_open();
  open.number = typed.empty() ? number_named(http, incoming.message.subject) : typed;
  return open;
}

}  // namespace

SortingListPage sorting_list_page(const Request& http) {
  auto page = page_with_list(http, SortingTab::waiting);
  page.just = just_sorted(http);
  return page;
}

SortingListPage sorting_mail_page(const Request& http, const Incoming& incoming, const Placing& placing,
                                  Mistakes mistakes) {
  auto page = page_with_list(http, tab_of(placing));
  // A number that was no request's comes back with the page.
  page.open = open_mail(http, incoming, placing, http.takes("number") ? http.typed("number") : std::string{});
  page.frame.title = subject_of(page.open->mail);
  page.mistakes = std::move(mistakes);
  return page;
}

}  // namespace relais::intake
