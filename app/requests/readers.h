// Who outside reads an answer on a request: whoever asks, and in copy those who watch it.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "conversations/writing.h"
#include "dispatch/request.h"
#include "requests/request.h"

namespace relais::requests {

struct Reader {
  Someone who;
  conversations::Place place = conversations::Place::to;
  std::string key;
  // Nothing came from him here, and nothing went to him.
  bool is_new = false;
  // His address is in another domain than that of whoever asks.
  bool is_from_elsewhere = false;
  // Not for this answer.
  bool is_left_out = false;
};

std::vector<Reader> readers_of(Reads& db, const Request& request);

// What a form says of them: whom it showed, and who of them is to have this answer.
struct ChosenReaders {
  std::vector<std::string> shown;
  std::vector<std::string> to;

  static ChosenReaders typed(const relais::Request& http);
  // A program that names nobody means all.
  bool means_all() const { return shown.empty() && to.empty(); }
};

// Marks who is left out. What has changed since the form was shown, in words; empty where nothing has.
std::string choose(std::vector<Reader>& readers, const ChosenReaders& chosen);

bool is_anybody_left(const std::vector<Reader>& readers);
conversations::Addressees addressees_of(const std::vector<Reader>& readers);

std::size_t filter_chosen(const std::vector<Reader>& readers);
std::size_t filter_new_ones(const std::vector<Reader>& readers);
std::size_t filter_from_elsewhere(const std::vector<Reader>& readers);

}  // namespace relais::requests
