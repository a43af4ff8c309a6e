// What libetpan makes of an answer, as our own values.
#pragma once

#include <libetpan/libetpan.h>

#include <memory>
#include <span>
#include <vector>

#include "lib/mail/imap.h"

namespace relais::mail {

struct ImapFree {
  void operator()(mailimap* session) const { mailimap_free(session); }
  void operator()(mailimap_set* set) const { mailimap_set_free(set); }
  void operator()(mailimap_fetch_type* wanted) const { mailimap_fetch_type_free(wanted); }
  void operator()(mailimap_search_key* key) const { mailimap_search_key_free(key); }
  void operator()(mailimap_store_att_flags* flags) const { mailimap_store_att_flags_free(flags); }
  void operator()(mailimap_capability_data* names) const { mailimap_capability_data_free(names); }
};

template <class T>
using ImapOwned = std::unique_ptr<T, ImapFree>;

ImapOwned<mailimap_set> set_of(std::span<const std::uint32_t> uids);

ImapOwned<mailimap_fetch_type> heads_wanted();
ImapOwned<mailimap_fetch_type> bytes_wanted();
ImapOwned<mailimap_fetch_type> header_wanted();

// These take the list over and free it.
std::vector<ImapMailHead> heads_in(clist* answer);
std::vector<ImapMail> mails_in(clist* answer);
std::vector<std::uint32_t> numbers_in(clist* answer);

}  // namespace relais::mail
