// What a handler answers, before it becomes bytes on a connection.
#pragma once

#include <filesystem>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "lib/web/request.h"
#include "lib/web/status.h"

namespace relais::web {

// A connection that stays open and is told things (server-sent events). Any thread may send; what a client too slow to
// read does not take is dropped and its connection closed.
class EventStream {
public:
  virtual ~EventStream() = default;

  virtual void send(std::string_view event, std::string_view data) = 0;
  virtual bool is_open() const = 0;
  virtual void close() = 0;
};

struct Response {
  Status status = Status::ok;
  std::vector<Header> headers;
  std::string body;
  // Sent from disk instead of the body, with Range.
  std::optional<std::filesystem::path> file;
  // Set for a connection that stays open: called once on a worker thread when the stream is ready to be told things.
  std::function<void(std::shared_ptr<EventStream>)> stream;

  Response& with(std::string name, std::string value) &;
  Response&& with(std::string name, std::string value) &&;
};

Response plain_text(Status status, std::string body);

}  // namespace relais::web
