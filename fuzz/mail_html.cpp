// Any bytes as the HTML of a mail: what comes out can be shown, and cleaning it again changes nothing.
#include <cstdint>
#include <cstdio>
#include <cstdlib>

#include "lib/mail/charset.h"
#include "lib/mail/clean_html_testing.h"

namespace {

using namespace relais::mail;

void require(bool holds, const std::string& why) {
  if (holds) return;
  fmt::print(stderr, "{}\n", why);
  std::abort();
}

void require_harmless(std::string_view html, RemoteImages remote_images) {
  const auto options = options_of_tests(remote_images);
  const auto clean = clean_html(html, options);
  require(is_utf8(clean.html), "not UTF-8");
  require(clean.hidden_images == 0 || remote_images == RemoteImages::hidden, "held back and shown");
  const auto complaint = Inspection::complaint_about(clean.html);
  require(complaint.empty(), fmt::format("{} in {}", complaint, clean.html));
  const auto again = clean_html(clean.html, options).html;
  require(again == clean.html, fmt::format("once:  {}\ntwice: {}", clean.html, again));
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string_view html{reinterpret_cast<const char*>(data), size};
  require_harmless(html, RemoteImages::hidden);
  require_harmless(html, RemoteImages::shown);
  return 0;
}
