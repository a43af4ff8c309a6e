// What our own people write with a few marks: bold, italic, links, lists and quotes. It is read as the HTML of a mail
// is, and reduced to these marks; of all else only the words stay.
#pragma once

#include <string>
#include <string_view>

namespace relais::mail {

struct RichText {
  // Safe, and made anew from what was understood; empty where nothing is marked, since the words then say all.
  std::string html;
  // The same for who reads text: items as "- ", links with where they lead, quotes as "> ".
  std::string text;
  // False where it is larger, or goes deeper, than is read: words are missing.
  bool is_whole = true;

  bool operator==(const RichText&) const = default;
};

RichText rich_text(std::string_view html);

// One below the other, with an empty line between.
RichText joined(const RichText& one, const RichText& other);

}  // namespace relais::mail
