#include "mailboxes/reader.h"

#include <spdlog/spdlog.h>

#include "lib/time/clock.h"
#include "mailboxes/secret.h"

namespace relais::mailboxes {
namespace {

constexpr std::string_view inbox = "INBOX";
constexpr std::uint32_t heads_at_once = 200;
// Between two notes of a success, so that a quiet mailbox costs no writing.
constexpr std::chrono::minutes note_every{1};

std::optional<ReadingFailure> failure_of(mail::ImapFailure failure) {
  switch (failure) {
    case mail::ImapFailure::woken: return std::nullopt;
    case mail::ImapFailure::unreachable: return ReadingFailure::unreachable;
    case mail::ImapFailure::sign_in_refused: return ReadingFailure::sign_in_refused;
    case mail::ImapFailure::refused: return ReadingFailure::refused;
    case mail::ImapFailure::misunderstood: return ReadingFailure::misunderstood;
  }
  return std::nullopt;
}

NewMailbox set_up_at(Database& database, Id<Mailbox> id) {
  return database.read([&](Reads& db) { return set_up_of(db, id).value(); });
}

}  // namespace

MailboxReader::MailboxReader(const Services& services, const Lease& lease, const ReaderOptions& options)
    : services_(services),
      lease_(lease),
      options_(options),
      set_up_(set_up_at(services.database, lease.mailbox)),
      mailbox_(services.database.read([&](Reads& db) { return mailbox(db, lease.mailbox).value(); })) {}

void MailboxReader::run(const mail::ImapWaker& waker) {
  while (!waker.is_rung()) {
    try {
      read(waker);
    } catch (const ReadingLost&) {
      return;
    } catch (const mail::ImapError& error) {
      const auto failure = failure_of(error.failure);
      if (!failure) return;
      note_failure(*failure, error.what());
    } catch (const std::exception& error) {
      note_failure(ReadingFailure::own_side, error.what());
    }
    waker.wait(delay());
  }
}

void MailboxReader::look_once(const mail::ImapWaker& waker) { connected(waker, Looks::at_set_up); }

void MailboxReader::read(const mail::ImapWaker& waker) {
  auto client = connected(waker, Looks::later);
  while (!waker.is_rung()) {
    read_new(client);
    note_success();
    rest(client, waker);
  }
}

mail::ImapClient MailboxReader::connected(const mail::ImapWaker& waker, Looks looks) {
  auto server = mail::ImapServer::from(set_up_.imap_url);
  if (!server) throw std::runtime_error(fmt::format("this is no address of a mailbox: {}", set_up_.imap_url));
  if (server->user.empty()) server->user = set_up_.address.text();
  const auto secret = secret_in(set_up_.secret_file);
  if (secret.empty()) throw std::runtime_error(fmt::format("there is no secret in {}", set_up_.secret_file));
  const auto auth = set_up_.auth == MailboxAuth::xoauth2 ? mail::ImapAuth::xoauth2 : mail::ImapAuth::password;
  position_ = services_.database.read([&](Reads& db) { return position_of(db, lease_.mailbox); });
  mail::ImapClient client{*server, auth, secret, {options_.patience, waker.handle(), {}}};
  take_position(client, client.select(std::string{inbox}), looks);
  way_ = client.can("IDLE") ? ReadingState::told_at_once : ReadingState::asks_again;
  return client;
}

// Where the numbers are new to us, by the moments at which the server got the mails.
void MailboxReader::take_position(mail::ImapClient& client, const mail::ImapFolder& folder, Looks looks) {
  if (position_.uid_validity == folder.uid_validity) return;
  if (position_.uid_validity) spdlog::warn("{}: the server has numbered its mails anew", mailbox_.address);
  const bool is_exact = looks == Looks::at_set_up && folder.uid_next != 0;
  position_.last_uid = is_exact ? folder.uid_next - 1 : last_uid_before(client, folder);
  position_.uid_validity = folder.uid_validity;
  position_.dated_below = folder.uid_next;
  services_.database.write([&](Transaction& tx) { lease_.move_to(tx, position_); });
}

// Backwards from the newest, so that a mailbox of many old mails costs one question.
std::uint32_t MailboxReader::last_uid_before(mail::ImapClient& client, const mail::ImapFolder& folder) const {
  for (auto last = folder.count; last > 0;) {
    const auto first = last > heads_at_once ? last - heads_at_once + 1 : 1;
    const auto heads = client.heads_at(first, last);
    const auto is_old = [this](const mail::ImapMailHead& head) { return !came_after_set_up(head); };
    if (!heads.empty() && std::ranges::all_of(heads, is_old)) {
      return std::ranges::max(heads, {}, &mail::ImapMailHead::uid).uid;
    }
    last = first - 1;
  }
  return 0;
}

// A server tells the second only; one mail too many is better than one too few.
bool MailboxReader::came_after_set_up(const mail::ImapMailHead& head) const {
  return head.received_at > position_.begins_at - std::chrono::seconds{1};
}

void MailboxReader::rest(mail::ImapClient& client, const mail::ImapWaker& waker) {
  if (way_ == ReadingState::told_at_once) {
    if (client.wait_for_news(options_.longest_wait) != mail::ImapNews::cannot_wait) return;
    way_ = ReadingState::asks_again;
  }
  if (!waker.wait(options_.asks_every)) client.look();
}

void MailboxReader::note_success() {
  failures_ = 0;
  const auto at = now();
  if (success_noted_at_ && at - *success_noted_at_ < note_every) return;
  services_.database.write([&](Transaction& tx) { lease_.succeeded(tx, way_); });
  success_noted_at_ = at;
}

void MailboxReader::note_failure(ReadingFailure failure, const std::string& words) {
  ++failures_;
  success_noted_at_.reset();
  refused_sign_in_ = failure == ReadingFailure::sign_in_refused;
  if (failures_ == 1) spdlog::warn("{} cannot be read: {}", mailbox_.address, words);
  try {
    services_.database.write([&](Transaction& tx) { lease_.failed(tx, failure, words, tx.now() + delay()); });
  } catch (const DatabaseError& gone) {
    spdlog::warn("{}: its failure could not be noted: {}", mailbox_.address, gone.what());
  } catch (const ReadingLost& lost) {
    spdlog::info("{}: {}", mailbox_.address, lost.what());
  }
}

std::chrono::milliseconds MailboxReader::delay() const {
  const int factor = refused_sign_in_ ? 6 : 1;
  const auto doubled = options_.first_delay * (1 << std::min(std::max(failures_ - 1, 0), 12));
  return factor * std::min(doubled, options_.longest_delay);
}

}  // namespace relais::mailboxes
