#include "lib/mail/imap_session.h"

#include "lib/mail/imap_folder_name.h"
#include "lib/text/characters.h"

namespace relais::mail {
namespace {

// For everything but mails: the numbers of a hundred thousand of them fit.
constexpr std::uint64_t bytes_of_an_answer = 4U << 20U;
constexpr std::uint64_t bytes_around_mails = 256U << 10U;

bool is_no(int result) {
  switch (result) {
    case MAILIMAP_ERROR_STREAM:
    case MAILIMAP_ERROR_PARSE:
    case MAILIMAP_ERROR_MEMORY:
    case MAILIMAP_ERROR_FATAL:
    case MAILIMAP_ERROR_PROTOCOL:
    case MAILIMAP_ERROR_BAD_STATE: return false;
    default: return true;
  }
}

bool is_yes(int result) { return result >= MAILIMAP_NO_ERROR && result <= MAILIMAP_NO_ERROR_NON_AUTHENTICATED; }

}  // namespace

ImapClient::Session::Session(const ImapServer& server, const ImapOptions& options)
    : options_(options), stream_(server, options), imap_(mailimap_new(0, nullptr)) {}

void ImapClient::Session::begin(const ImapServer& server) {
  int greeting = MAILIMAP_NO_ERROR;
  ask([&](mailimap* imap) { return greeting = mailimap_connect(imap, stream_.for_library()); });
  // Whoever is let in without a word may be talking to somebody in between.
  if (greeting == MAILIMAP_NO_ERROR_AUTHENTICATED) {
    throw ImapError(ImapFailure::misunderstood, "the server lets anybody in without signing in");
  }
  if (server.privacy != ImapPrivacy::starttls) return;
  ask(mailimap_starttls);
  if (imap_->imap_stream->read_buffer_len != 0) {
    throw ImapError(ImapFailure::misunderstood, "the server went on in the open after it was asked to be private");
  }
  stream_.socket().make_private();
}

void ImapClient::Session::sign_in(const std::string& user, ImapAuth auth, const std::string& secret) {
  ask(
      [&](mailimap* imap) {
        return auth == ImapAuth::xoauth2 ? mailimap_oauth2_authenticate(imap, user.c_str(), secret.c_str())
                                         : mailimap_login(imap, user.c_str(), secret.c_str());
      },
      ImapFailure::sign_in_refused);
  learn_capabilities();
}

void ImapClient::Session::learn_capabilities() {
  mailimap_capability_data* names = nullptr;
  ask([&](mailimap* imap) { return mailimap_capability(imap, &names); });
  capabilities_.reset(names);
}

bool ImapClient::Session::can(std::string_view capability) const {
  const auto wanted = lowered(capability);
  for (auto* cell = clist_begin(capabilities_->cap_list); cell != nullptr; cell = clist_next(cell)) {
    const auto& known = *static_cast<struct mailimap_capability*>(clist_content(cell));
    if (known.cap_type != MAILIMAP_CAPABILITY_NAME || known.cap_data.cap_name == nullptr) continue;
    if (lowered(known.cap_data.cap_name) == wanted) return true;
  }
  return false;
}

ImapFolder ImapClient::Session::select(const std::string& folder) {
  const auto name = imap_folder_name(folder);
  ask([&](mailimap* imap) { return mailimap_select(imap, name.c_str()); });
  const auto* found = imap_->imap_selection_info;
  if (found == nullptr || found->sel_uidvalidity == 0) {
    throw ImapError(ImapFailure::misunderstood, "the server gives its mails no lasting numbers (UIDVALIDITY)");
  }
  return {found->sel_uidvalidity, found->sel_uidnext, found->sel_exists};
}

clist* ImapClient::Session::fetch_by_uid(mailimap_set& uids, mailimap_fetch_type& wanted, std::uint64_t most) {
  clist* answer = nullptr;
  ask([&](mailimap* imap) { return mailimap_uid_fetch(imap, &uids, &wanted, &answer); }, ImapFailure::refused,
      most == 0 ? bytes_of_an_answer : most + bytes_around_mails);
  return answer;
}

void ImapClient::Session::ask(const Command& command, ImapFailure refusal, std::uint64_t bytes) {
  stream_.allow(bytes == 0 ? bytes_of_an_answer : bytes);
  const int result = command(imap_.get());
  if (!is_yes(result)) fail(result, refusal);
}

bool ImapClient::Session::tried(const Command& command) {
  try {
    ask(command);
    return true;
  } catch (const ImapError& no) {
    if (no.failure != ImapFailure::refused) throw;
    return false;
  }
}

void ImapClient::Session::fail(int result, ImapFailure refusal) const {
  const auto said = words();
  if (!is_no(result)) {
    stream_.throw_trouble();
    throw ImapError(ImapFailure::misunderstood, fmt::format("not understood: {}", said));
  }
  throw ImapError(refusal, said.empty() ? "the server said no" : said);
}

void ImapClient::Session::move(mailimap_set& uids, const std::string& folder) {
  const auto name = imap_folder_name(folder);
  if (!can("MOVE")) return copy_and_remove(uids, name);
  const auto move_them = [&](mailimap* imap) { return mailimap_uid_move(imap, &uids, name.c_str()); };
  if (tried(move_them)) return;
  tried([&](mailimap* imap) { return mailimap_create(imap, name.c_str()); });
  ask(move_them);
}

void ImapClient::Session::copy_and_remove(mailimap_set& uids, const std::string& name) {
  const auto copy_them = [&](mailimap* imap) { return mailimap_uid_copy(imap, &uids, name.c_str()); };
  if (!tried(copy_them)) {
    tried([&](mailimap* imap) { return mailimap_create(imap, name.c_str()); });
    ask(copy_them);
  }
  auto* flags = mailimap_flag_list_new_empty();
  mailimap_flag_list_add(flags, mailimap_flag_new_deleted());
  const ImapOwned<mailimap_store_att_flags> deleted{mailimap_store_att_flags_new_add_flags_silent(flags)};
  ask([&](mailimap* imap) { return mailimap_uid_store(imap, &uids, deleted.get()); });
  // Without UIDPLUS one could only remove what others have marked, too.
  if (can("UIDPLUS")) ask([&](mailimap* imap) { return mailimap_uid_expunge(imap, &uids); });
}

}  // namespace relais::mail
