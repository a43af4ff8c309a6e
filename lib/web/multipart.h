// Reads multipart/form-data (RFC 7578) as it arrives, in pieces of any size, and holds no more than one part's head.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace relais::web {

struct PartHead {
  std::string field;
  // Whether this is a file; its name may still be empty, and has no folders.
  bool is_file = false;
  std::string file_name;
  std::string type;
};

// Told what the parts are. May throw a Refusal.
class PartSink {
public:
  virtual ~PartSink() = default;

  virtual void begin_part(const PartHead& head) = 0;
  virtual void part_bytes(std::string_view bytes) = 0;
  virtual void end_part() = 0;
};

class MultipartReader {
public:
  MultipartReader(std::string_view boundary, PartSink& sink);

  // Throws a Refusal (400) for what is not multipart.
  void take(std::string_view bytes);
  // Throws where the last boundary has not come.
  void finish() const;

private:
  enum class Stage { preamble, after_boundary, head, content, epilogue };

  bool step(std::string_view& rest);
  bool skip_preamble(std::string_view& rest);
  bool read_boundary_end(std::string_view& rest);
  bool read_head(std::string_view& rest);
  bool read_content(std::string_view& rest);

  PartSink& sink_;
  std::string delimiter_;
  Stage stage_ = Stage::preamble;
  // The end of what came, where it may be the beginning of a delimiter or half a head.
  std::string kept_;
};

// The boundary in a Content-Type; throws a Refusal (400) where there is none that may be.
std::string multipart_boundary(std::string_view content_type);

}  // namespace relais::web
