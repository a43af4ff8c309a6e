#include "lib/mail/imap.h"

#include "lib/mail/imap_session.h"

namespace relais::mail {

ImapClient::ImapClient(const ImapServer& server, ImapAuth auth, const std::string& secret, const ImapOptions& options)
    : session_(std::make_unique<Session>(server, options)) {
  session_->begin(server);
  session_->sign_in(server.user, auth, secret);
}

ImapClient::ImapClient(ImapClient&& other) noexcept = default;

ImapClient::~ImapClient() = default;

std::string ImapClient::words() const { return session_->words(); }

bool ImapClient::can(std::string_view capability) const { return session_->can(capability); }

ImapFolder ImapClient::select(const std::string& folder) { return session_->select(folder); }

std::vector<std::uint32_t> ImapClient::uids_from(std::uint32_t first) {
  const ImapOwned<mailimap_search_key> key{mailimap_search_key_new_uid(mailimap_set_new_interval(first, 0))};
  clist* answer = nullptr;
  session_->ask([&](mailimap* imap) { return mailimap_uid_search(imap, nullptr, key.get(), &answer); });
  auto uids = numbers_in(answer);
  // "5:*" is also the last mail where its number is less than 5.
  std::erase_if(uids, [first](std::uint32_t uid) { return uid < first; });
  std::ranges::sort(uids);
  return uids;
}

std::vector<ImapMailHead> ImapClient::heads(std::span<const std::uint32_t> uids) {
  if (uids.empty()) return {};
  return heads_in(session_->fetch_by_uid(*set_of(uids), *heads_wanted()));
}

std::vector<ImapMailHead> ImapClient::heads_at(std::uint32_t first, std::uint32_t last) {
  const ImapOwned<mailimap_set> set{mailimap_set_new_interval(first, last)};
  const auto wanted = heads_wanted();
  clist* answer = nullptr;
  session_->ask([&](mailimap* imap) { return mailimap_fetch(imap, set.get(), wanted.get(), &answer); });
  return heads_in(answer);
}

std::vector<ImapMail> ImapClient::mails(std::span<const std::uint32_t> uids, std::uint64_t most) {
  if (uids.empty()) return {};
  auto found = mails_in(session_->fetch_by_uid(*set_of(uids), *bytes_wanted(), most));
  std::ranges::sort(found, {}, &ImapMail::uid);
  return found;
}

std::string ImapClient::header(std::uint32_t uid) {
  auto found = mails_in(session_->fetch_by_uid(*set_of({&uid, 1}), *header_wanted()));
  return found.empty() ? std::string{} : std::move(found.front().bytes);
}

void ImapClient::move(std::span<const std::uint32_t> uids, const std::string& folder) {
  if (!uids.empty()) session_->move(*set_of(uids), folder);
}

ImapNews ImapClient::wait_for_news(std::chrono::seconds longest) { return session_->wait_for_news(longest); }

void ImapClient::look() { session_->ask(mailimap_noop); }

}  // namespace relais::mail
