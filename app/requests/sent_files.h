// Files that go out with an answer: put with it on purpose, by a form or, piece by piece, before it.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "conversations/message.h"
#include "dispatch/request.h"

namespace relais::requests {

// Larger mails are refused by many a server, and a file becomes a third larger on its way.
constexpr std::uint64_t most_sent = 20'000'000;
constexpr std::size_t most_files = 30;

// An upload that waits for its answer.
struct WaitingFile {
  std::string token;
  std::string name;
  std::uint64_t size = 0;
  std::uint64_t arrived = 0;
};

// What the form names and has; nothing of it is taken yet.
std::vector<WaitingFile> waiting_files(const relais::Request& http);
// Those of a draft; of what is no longer here the size is 0.
std::vector<WaitingFile> waiting_files(const relais::Request& http, const std::vector<std::string>& uploads);
// Whether files came within the form itself.
bool has_form_files(const relais::Request& http);

// Why they cannot go out, in words; empty where they can.
std::string why_not_sent(const relais::Request& http);

// Takes them over, outside any transaction.
std::vector<conversations::NewAttachment> take_files(const relais::Request& http);

}  // namespace relais::requests
