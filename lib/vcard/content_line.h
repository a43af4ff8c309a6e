// The lines that vCards consist of: a name, parameters and a value, folded over several lines of the file.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace relais::vcard {

struct Parameter {
  std::string name;  // in lower case, as all names here
  std::vector<std::string> values;
};

struct ContentLine {
  std::int64_t number = 0;  // where it begins in the file
  std::string group;        // "item1" of "item1.TEL"
  std::string name;         // "tel"
  std::vector<Parameter> parameters;
  // In UTF-8 and without control characters, its escapes as they stand.
  std::string value;

  // Every value of TYPE; those of 2.1, which have no name, too.
  std::vector<std::string> types() const;
  // The first value; empty where there is none.
  std::string parameter(std::string_view name) const;
};

// Goes through a file line by line. Of a line that is longer than any text, a picture, only the beginning is kept.
class ContentLines {
public:
  // What lies in memory must stay there.
  explicit ContentLines(std::string_view bytes);

  // The next that is one; whether there was any.
  bool next(ContentLine& line);

private:
  std::string unfolded();
  std::string_view physical();
  bool goes_on() const;

  std::string converted_;
  std::string_view rest_;
  std::int64_t number_ = 0;
};

// "TEL;TYPE=work:+32…" folded, with its end. The head has its parameters.
std::string folded_line(std::string_view head, std::string_view value);
// ";X-OF=party", between quotes where it has to be.
std::string parameter_text(std::string_view name, std::string_view value);

}  // namespace relais::vcard
