// The life of one connection: requests one after the other, each bounded in silence and not in size.
#pragma once

#include <string>

#include "lib/web/exchange.h"
#include "lib/web/wire.h"

namespace relais::web {

class Connection {
public:
  Connection(Services& services, NetworkThread& thread, Socket socket, std::string peer);

  // Serves one request; false where it was the last.
  Awaitable<bool> serve_one();

private:
  Awaitable<bool> read(Exchange& exchange);
  Awaitable<bool> read_head(Exchange& exchange);
  Awaitable<bool> read_body(Exchange& exchange);
  Awaitable<void> ask_for_body(Exchange& exchange);
  Awaitable<void> hand_on(Exchange& exchange);
  Awaitable<bool> more(Clock::time_point deadline);
  Awaitable<void> answer(Exchange& exchange);
  Awaitable<bool> send(Exchange& exchange);
  Awaitable<bool> send_rest_of_file(Answer& answer);
  Awaitable<void> drain();

  Services& services_;
  NetworkThread& thread_;
  Wire wire_;
  std::string peer_;
  // What came and is not yet understood, perhaps of the next request.
  std::string kept_;
};

}  // namespace relais::web
