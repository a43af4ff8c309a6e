// Walks through XML from outside, element by element. Nothing is fetched, no entity is opened, and a document that
// brings rules of its own is refused.
#pragma once

#include <memory>
#include <string>
#include <string_view>

namespace relais {

class XmlReader {
public:
  enum class Step { begins, ends, text, is_over };

  // Throws BadTable where it is no XML, here or in next().
  explicit XmlReader(std::string xml);
  XmlReader(const XmlReader&) = delete;
  XmlReader& operator=(const XmlReader&) = delete;
  ~XmlReader();

  // An element without content begins and ends.
  Step next();
  // Without its prefix.
  std::string_view name() const;
  std::string_view text() const;
  // Empty where there is none.
  std::string attribute(const char* name) const;

private:
  class Handle;
  std::string xml_;
  std::unique_ptr<Handle> handle_;
  bool is_to_end_ = false;
};

}  // namespace relais
