// How a reader takes mails over: in small groups, each mail kept before it counts as read, and what cannot be taken
// over left for a person.
#include <spdlog/spdlog.h>

#include "lib/database/turn.h"
#include "lib/mail/message.h"
#include "lib/mail/return_path.h"
#include "mailboxes/left_mail.h"
#include "mailboxes/mail_keeping.h"
#include "mailboxes/reader.h"
#include "mailboxes/recipient.h"

namespace relais::mailboxes {
namespace {

constexpr std::size_t mails_at_once = 20;
constexpr std::uint64_t bytes_at_once = 4U << 20U;
// What one mail may cost in broken attempts before a person has to look.
constexpr int most_stumbles = 3;
constexpr int most_breaks = 10;

// Some servers only estimate the size.
std::uint64_t allowed_for(std::span<const mail::ImapMailHead> heads) {
  std::uint64_t bytes = 1U << 20U;
  for (const auto& head : heads) bytes += 2ULL * head.size;
  return bytes;
}

std::vector<std::uint32_t> uids_of(std::span<const mail::ImapMailHead> heads) {
  std::vector<std::uint32_t> uids;
  for (const auto& head : heads) uids.push_back(head.uid);
  return uids;
}

// How many of the first go together; a large one goes alone.
std::size_t first_group(std::span<const mail::ImapMailHead> heads, std::uint64_t most) {
  std::uint64_t bytes = 0;
  std::size_t count = 0;
  while (count < heads.size() && (count == 0 || bytes + heads[count].size <= most)) bytes += heads[count++].size;
  return count;
}

}  // namespace

void MailboxReader::read_new(mail::ImapClient& client) {
  const auto all = client.uids_from(position_.last_uid + 1);
  for (std::span<const std::uint32_t> rest{all}; !rest.empty();) {
    const auto group = rest.first(std::min(rest.size(), mails_at_once));
    read_group(client, group);
    note_success();
    one_by_one_ = false;
    rest = rest.subspan(group.size());
  }
}

void MailboxReader::read_group(mail::ImapClient& client, std::span<const std::uint32_t> uids) {
  auto heads = client.heads(uids);
  std::erase_if(heads, [this](const mail::ImapMailHead& head) { return !is_wanted(head); });
  std::ranges::sort(heads, {}, &mail::ImapMailHead::uid);
  for (std::span<const mail::ImapMailHead> rest{heads}; !rest.empty();) {
    const auto group = rest.first(first_group(rest, std::min(bytes_at_once, options_.longest_mail)));
    take_over(client, group);
    rest = rest.subspan(group.size());
  }
  passed(uids.back());
}

bool MailboxReader::is_wanted(const mail::ImapMailHead& head) const {
  return head.uid >= position_.dated_below || came_after_set_up(head);
}

void MailboxReader::take_over(mail::ImapClient& client, std::span<const mail::ImapMailHead> heads) {
  if (heads.size() == 1 || one_by_one_) {
    for (const auto& head : heads) take_over_one(client, head);
    return;
  }
  try {
    keep(client, heads);
  } catch (const std::exception&) {
    one_by_one_ = true;
    throw;
  }
}

void MailboxReader::take_over_one(mail::ImapClient& client, const mail::ImapMailHead& head) {
  if (head.size > options_.longest_mail) {
    return leave(&client, head, true, fmt::format("{} bytes, {} at most", head.size, options_.longest_mail));
  }
  try {
    keep(client, {&head, 1});
    stumbles_.erase(head.uid);
  } catch (const mail::ImapError& error) {
    if (error.failure == mail::ImapFailure::woken) throw;
    const bool broke = error.failure == mail::ImapFailure::unreachable;
    if (++stumbles_[head.uid] >= (broke ? most_breaks : most_stumbles)) leave(nullptr, head, false, error.what());
    throw;
  } catch (const DatabaseUnavailable&) {
    throw;
  } catch (const DatabaseError& error) {
    if (++stumbles_[head.uid] < most_stumbles) throw;
    leave(&client, head, false, error.what());
  }
}

void MailboxReader::keep(mail::ImapClient& client, std::span<const mail::ImapMailHead> heads) {
  const auto uids = uids_of(heads);
  const auto mails = client.mails(uids, allowed_for(heads));
  keep_all(mails);
  if (!set_up_.move_to.empty()) move_away(client, mails);
  if (mails.size() < heads.size()) leave_empty(client, mails, heads);
  passed(uids.back());
}

void MailboxReader::keep_all(std::span<const mail::ImapMail> mails) {
  std::vector<std::pair<Arrival, PreparedMail>> ready;
  for (const auto& mail : mails) {
    ready.emplace_back(Arrival{mailbox_, recipient_in(mail.bytes, mailbox_.address), mail::return_path_in(mail.bytes)},
                       prepare_mail(services_.blobs, mail.bytes));
  }
  const auto keep_each = [&](Transaction& tx) {
    for (std::size_t i = 0; i < mails.size(); ++i) keep_mail(tx, ready[i].first, ready[i].second, mails[i].bytes);
  };
  const GoingFirst first;
  services_.database.write(keep_each);
}

// What did not come has been deleted meanwhile, or is something of which the server has nothing but the number.
void MailboxReader::leave_empty(mail::ImapClient& client, const std::vector<mail::ImapMail>& mails,
                                std::span<const mail::ImapMailHead> heads) {
  auto missing = uids_of(heads);
  std::erase_if(missing, [&](std::uint32_t uid) {
    return std::ranges::any_of(mails, [uid](const mail::ImapMail& mail) { return mail.uid == uid; });
  });
  for (const auto& head : client.heads(missing)) {
    leave(&client, head, false, "the server has a number for this mail, and no content");
  }
}

// A mail that cannot be moved has been taken over all the same.
void MailboxReader::move_away(mail::ImapClient& client, const std::vector<mail::ImapMail>& mails) {
  std::vector<std::uint32_t> uids;
  for (const auto& mail : mails) uids.push_back(mail.uid);
  try {
    client.move(uids, set_up_.move_to);
  } catch (const mail::ImapError& error) {
    if (error.failure != mail::ImapFailure::refused) throw;
    spdlog::warn("{}: mails stay in place, for {} could not be used: {}", mailbox_.address, set_up_.move_to,
                 error.what());
  }
}

void MailboxReader::leave(mail::ImapClient* client, const mail::ImapMailHead& head, bool too_large,
                          std::string_view words) {
  const auto header = client ? mail::parse(client->header(head.uid)) : mail::Message{};
  LeftMail left;
  left.uid_validity = position_.uid_validity.value_or(0);
  left.uid = head.uid;
  left.sender = header.from.empty() ? "" : header.from.front().address;
  left.subject = header.subject;
  left.size = head.size;
  left.received_at = head.received_at;
  left.reason = too_large ? LeftBecause::too_large : LeftBecause::unreadable;
  left.words = words;
  services_.database.write([&](Transaction& tx) { leave_mail(tx, lease_.mailbox, left); });
  spdlog::warn("{}: a mail was left in place: {}", mailbox_.address, words);
  passed(head.uid);
}

void MailboxReader::passed(std::uint32_t uid) {
  if (uid <= position_.last_uid) return;
  position_.last_uid = uid;
  services_.database.write([&](Transaction& tx) { lease_.move_to(tx, position_); });
}

}  // namespace relais::mailboxes
