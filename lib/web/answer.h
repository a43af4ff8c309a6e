// A response as it goes over the wire: made on a worker, so that a network thread only has to send it.
#pragma once

#include <cstdint>
#include <functional>
#include <memory>
#include <string>

#include "lib/web/file_descriptor.h"
#include "lib/web/request.h"
#include "lib/web/response.h"

namespace relais::web {

// What the connection does after the answer; a client of HTTP/1.0 has to be told that it stays.
enum class Afterwards { stay, stay_and_say_so, close };

struct Answer {
  std::string head;
  std::string body;
  // Where it comes from disk: this much more, from there on.
  FileDescriptor file;
  std::uint64_t offset = 0;
  std::uint64_t length = 0;
  // Where it stays open.
  std::function<void(std::shared_ptr<EventStream>)> stream;
  Afterwards afterwards = Afterwards::stay;
};

// Compresses where that helps, opens the file and picks its range. Throws where the file cannot be had, or where a
// header is none.
Answer answer_to(const Request& request, Response response, Afterwards afterwards);

// The next bytes of the file; none where it became shorter than it was.
std::string next_piece(Answer& answer);

}  // namespace relais::web
