// Walks through the parts of a mail and sorts them into what is read and what is attached.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "lib/mail/message.h"

using GMimeObject = struct _GMimeObject;
using GMimePart = struct _GMimePart;
using GMimeMultipart = struct _GMimeMultipart;

namespace relais::mail {

class BodyReader {
public:
  void read(GMimeObject* part);
  // A body without any structure that we could read.
  void read_bare_text(std::string_view bytes);

  // Puts text, html and attachments into the message.
  void write_to(Message& message);

  // Some parts lay deeper, or were more, than we follow.
  bool gave_up() const { return gave_up_; }

private:
  // What is read at one place: both faces of the same words, or one of them.
  struct Words {
    std::string plain;
    std::string html;
  };

  void read_below(GMimeObject* part);
  void read_multipart(GMimeMultipart* multipart);
  void read_unbounded(GMimeMultipart* multipart);
  void read_leaf(GMimePart* part);
  void read_words(GMimePart* part, bool is_html);
  void attach(GMimePart* part);
  bool unpack_winmail(std::string_view content);
  Words& place();

  std::vector<Words> words_;
  // Out of a winmail.dat: read where nothing else is, since Outlook mostly says the same twice.
  Words winmail_words_;
  std::vector<Attachment> attachments_;
  int depth_ = 0;
  int parts_ = 0;
  bool in_alternative_ = false;
  bool gave_up_ = false;
};

}  // namespace relais::mail
