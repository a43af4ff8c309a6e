#include "requests/readers.h"

#include <algorithm>

#include "conversations/participation.h"
#include "conversations/watch_list.h"
#include "dispatch/typed_list.h"
#include "lib/text/email_address.h"

namespace relais::requests {
namespace {

using conversations::Place;

std::string_view domain_of(std::string_view key) { return key.substr(key.rfind('@') + 1); }

bool has(const std::vector<std::string>& list, const std::string& one) {
  return std::ranges::find(list, one) != list.end();
}

Reader* reader_with(std::vector<Reader>& readers, const std::string& key) {
  const auto found = std::ranges::find(readers, key, &Reader::key);
  return found == readers.end() ? nullptr : &*found;
}

std::vector<std::string> keys_of(const std::vector<std::string>& addresses) {
  std::vector<std::string> keys;
  for (const auto& address : addresses) keys.push_back(email_key_of(address));
  return keys;
}

// Somebody whom the form shows, or names, has gone from the list.
std::string gone(std::vector<Reader>& readers, const std::vector<std::string>& addresses) {
  for (const auto& address : addresses) {
    if (reader_with(readers, email_key_of(address))) continue;
    return t("Meanwhile {address} no longer gets these answers: nothing was sent. Look who reads it, then send again.",
             {{"address", address}});
  }
  return {};
}

std::string come(const std::vector<Reader>& readers, const ChosenReaders& chosen) {
  if (chosen.shown.empty()) return {};
  const auto shown = keys_of(chosen.shown);
  for (const auto& reader : readers) {
    if (has(shown, reader.key)) continue;
    return t("Meanwhile {address} was added: nothing was sent. Look who reads it, then send again.",
             {{"address", reader.who.email}});
  }
  return {};
}

}  // namespace

std::vector<Reader> readers_of(Reads& db, const Request& request) {
  std::vector<Reader> readers;
  const auto add = [&](const Someone& who, Place place) {
    const auto key = email_key_of(who.email);
    if (!key.empty() && !reader_with(readers, key)) readers.push_back({who, place, key});
  };
  if (request.requester) add(*request.requester, Place::to);
  const auto home = readers.empty() ? std::string{} : readers.front().key;
  for (const auto& watcher : conversations::watchers_of(db, request.ref())) {
    add({watcher.who.name, watcher.who.email}, Place::cc);
  }
  const auto known = conversations::acquainted_on(db, request.ref());
  for (auto& reader : readers) {
    reader.is_new = !has(known, reader.key);
    reader.is_from_elsewhere = !home.empty() && domain_of(reader.key) != domain_of(home);
  }
  return readers;
}

ChosenReaders ChosenReaders::typed(const relais::Request& http) {
  return {typed_list(http, "shown"), typed_list(http, "to")};
}

std::string choose(std::vector<Reader>& readers, const ChosenReaders& chosen) {
  if (chosen.means_all()) return {};
  const auto to = keys_of(chosen.to);
  for (auto& reader : readers)
    reader.is_left_out = !has(to, reader.key) && (chosen.shown.empty() || has(keys_of(chosen.shown), reader.key));
  if (auto words = gone(readers, chosen.shown); !words.empty()) return words;
  if (auto words = gone(readers, chosen.to); !words.empty()) return words;
  return come(readers, chosen);
}

bool is_anybody_left(const std::vector<Reader>& readers) {
  return std::ranges::any_of(readers, [](const Reader& reader) { return !reader.is_left_out; });
}

// A mail goes to somebody: where whoever asks is left out, those in copy are whom it is for.
conversations::Addressees addressees_of(const std::vector<Reader>& readers) {
  conversations::Addressees addressees;
  for (const auto& reader : readers) {
    if (reader.is_left_out) continue;
    (reader.place == Place::to ? addressees.to : addressees.cc).push_back({reader.who.name, reader.who.email});
  }
  if (addressees.to.empty()) std::swap(addressees.to, addressees.cc);
  return addressees;
}

std::size_t filter_chosen(const std::vector<Reader>& readers) {
  return static_cast<std::size_t>(std::ranges::count_if(readers, [](const auto& each) { return !each.is_left_out; }));
}

std::size_t filter_new_ones(const std::vector<Reader>& readers) {
  return static_cast<std::size_t>(std::ranges::count_if(readers, &Reader::is_new));
}

std::size_t filter_from_elsewhere(const std::vector<Reader>& readers) {
  return static_cast<std::size_t>(std::ranges::count_if(readers, &Reader::is_from_elsewhere));
}

}  // namespace relais::requests
