#include "lib/mail/content_kind.h"

#include <doctest/doctest.h>

namespace relais::mail {

TEST_CASE("a file is what its bytes show, whatever the mail calls it") {
  CHECK(kind_of_content("application/octet-stream", "%PDF-1.7\n...") == "application/pdf");
  CHECK(kind_of_content("text/plain", "\x89PNG\r\n\x1a\n....") == "image/png");
  CHECK(kind_of_content("image/png", "\xFF\xD8\xFF\xE0 JFIF") == "image/jpeg");
  CHECK(kind_of_content("", "RIFF\x10\x20\x30\x40WEBPVP8 ") == "image/webp");
}

TEST_CASE("of every other kind the mail is believed") {
  CHECK(kind_of_content("Text/CSV", "a;b") == "text/csv");
  CHECK(kind_of_content("application/vnd.ms-excel", "PK\x03\x04") == "application/vnd.ms-excel");
  CHECK(kind_of_content(" text/csv ; header=present", "a;b") == "text/csv");
}

}  // namespace relais::mail
