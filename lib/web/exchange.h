// One request and its answer, on their way between the network and the site.
#pragma once

#include <exception>
#include <memory>
#include <optional>
#include <string>

#include "lib/web/answer.h"
#include "lib/web/body.h"
#include "lib/web/message_parser.h"
#include "lib/web/refusal.h"
#include "lib/web/services.h"

namespace relais::web {

class LiveStream;
class NetworkThread;

struct Exchange {
  explicit Exchange(NetworkThread& home) : thread{home} {}
  Exchange(const Exchange&) = delete;
  Exchange& operator=(const Exchange&) = delete;
  ~Exchange();

  NetworkThread& thread;
  MessageParser parser;
  Request request;
  std::unique_ptr<Body> body;
  // What came of the body since the last piece was handed on.
  std::string piece;
  // While it was read: what follows cannot be told from the next request.
  std::optional<Refusal> refusal;
  Answer answer;
  std::shared_ptr<LiveStream> stream;
};

// The end of the head: what the request is, and whether its body may come. Throws a Refusal.
void read_head(Exchange& exchange, Services& services, const std::string& peer);

// Hands the piece on to the body; the Refusal, if one, for the thread that awaits it.
std::exception_ptr take_piece(Exchange& exchange) noexcept;

// The handler's part, on a worker: the rest of the body, the site, the answer.
void work(Exchange& exchange, Services& services) noexcept;
// Where no worker has time.
void apologise(Exchange& exchange) noexcept;

}  // namespace relais::web
