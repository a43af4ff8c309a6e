#include "lib/mail/imap_answers.h"

namespace relais::mail {
namespace {

struct Freed {
  void operator()(clist* list) const { mailimap_fetch_list_free(list); }
};
using FetchList = std::unique_ptr<clist, Freed>;

template <class T, class F>
void for_each_in(const clist* list, F&& visit) {
  for (auto* cell = clist_begin(list); cell != nullptr; cell = clist_next(cell)) {
    visit(*static_cast<T*>(clist_content(cell)));
  }
}

// Each fact that the server tells of one mail.
template <class F>
void for_each_fact(const mailimap_msg_att& mail, F&& visit) {
  for_each_in<mailimap_msg_att_item>(mail.att_list, [&](const mailimap_msg_att_item& item) {
    if (item.att_type == MAILIMAP_MSG_ATT_ITEM_STATIC && item.att_data.att_static != nullptr) {
      visit(*item.att_data.att_static);
    }
  });
}

Timestamp moment_of(const mailimap_date_time& at) {
  const auto day =
      std::chrono::sys_days{std::chrono::year{at.dt_year} / std::chrono::month{static_cast<unsigned>(at.dt_month)} /
                            std::chrono::day{static_cast<unsigned>(at.dt_day)}};
  // "+0130" is the number 130.
  const auto zone = std::chrono::minutes{at.dt_zone / 100 * 60 + at.dt_zone % 100};
  const auto clock = std::chrono::hours{at.dt_hour} + std::chrono::minutes{at.dt_min} + std::chrono::seconds{at.dt_sec};
  const std::chrono::microseconds since_1970 = day.time_since_epoch() + clock - zone;
  return {since_1970.count()};
}

void read_fact(ImapMailHead& head, const mailimap_msg_att_static& fact) {
  if (fact.att_type == MAILIMAP_MSG_ATT_UID) head.uid = fact.att_data.att_uid;
  if (fact.att_type == MAILIMAP_MSG_ATT_RFC822_SIZE) head.size = fact.att_data.att_rfc822_size;
  if (fact.att_type == MAILIMAP_MSG_ATT_INTERNALDATE && fact.att_data.att_internal_date != nullptr) {
    head.received_at = moment_of(*fact.att_data.att_internal_date);
  }
}

void read_fact(ImapMail& mail, const mailimap_msg_att_static& fact) {
  if (fact.att_type == MAILIMAP_MSG_ATT_UID) mail.uid = fact.att_data.att_uid;
  if (fact.att_type != MAILIMAP_MSG_ATT_BODY_SECTION || fact.att_data.att_body_section == nullptr) return;
  const auto& section = *fact.att_data.att_body_section;
  if (section.sec_body_part != nullptr) mail.bytes.assign(section.sec_body_part, section.sec_length);
}

template <class T>
std::vector<T> all_in(const FetchList& list) {
  std::vector<T> found;
  for_each_in<mailimap_msg_att>(list.get(), [&](const mailimap_msg_att& mail) {
    T one;
    for_each_fact(mail, [&](const mailimap_msg_att_static& fact) { read_fact(one, fact); });
    // A server may tell of other mails in between, without their number.
    if (one.uid != 0) found.push_back(std::move(one));
  });
  return found;
}

ImapOwned<mailimap_fetch_type> wanted(std::initializer_list<mailimap_fetch_att*> facts) {
  ImapOwned<mailimap_fetch_type> type{mailimap_fetch_type_new_fetch_att_list_empty()};
  for (auto* fact : facts) mailimap_fetch_type_new_fetch_att_list_add(type.get(), fact);
  return type;
}

}  // namespace

ImapOwned<mailimap_set> set_of(std::span<const std::uint32_t> uids) {
  ImapOwned<mailimap_set> set{mailimap_set_new_empty()};
  for (const auto uid : uids) mailimap_set_add_single(set.get(), uid);
  return set;
}

ImapOwned<mailimap_fetch_type> heads_wanted() {
  return wanted(
      {mailimap_fetch_att_new_uid(), mailimap_fetch_att_new_rfc822_size(), mailimap_fetch_att_new_internaldate()});
}

ImapOwned<mailimap_fetch_type> bytes_wanted() {
  return wanted(
      {mailimap_fetch_att_new_uid(), mailimap_fetch_att_new_body_peek_section(mailimap_section_new(nullptr))});
}

ImapOwned<mailimap_fetch_type> header_wanted() {
  return wanted(
      {mailimap_fetch_att_new_uid(), mailimap_fetch_att_new_body_peek_section(mailimap_section_new_header())});
}

std::vector<ImapMailHead> heads_in(clist* answer) {
  auto heads = all_in<ImapMailHead>(FetchList{answer});
  // A line about flags alone, which a server may send at any time.
  std::erase_if(heads, [](const ImapMailHead& head) { return head.size == 0 && head.received_at.microseconds == 0; });
  return heads;
}

std::vector<ImapMail> mails_in(clist* answer) {
  auto mails = all_in<ImapMail>(FetchList{answer});
  std::erase_if(mails, [](const ImapMail& mail) { return mail.bytes.empty(); });
  return mails;
}

std::vector<std::uint32_t> numbers_in(clist* answer) {
  std::vector<std::uint32_t> numbers;
  for_each_in<std::uint32_t>(answer, [&](std::uint32_t number) { numbers.push_back(number); });
  mailimap_search_result_free(answer);
  return numbers;
}

}  // namespace relais::mail
