// The HTML of a mail made fit to be shown: what is known to be harmless stays, everything else goes. The page that
// shows it keeps it in a sandbox besides, so that neither wall stands alone.
#pragma once

#include <functional>
#include <string>
#include <string_view>
#include <vector>

namespace relais::mail {

enum class RemoteImages { hidden, shown };

struct CleaningOptions {
  RemoteImages remote_images = RemoteImages::hidden;
  // Where the picture with this Content-ID is found; empty where there is none. It is written as it comes.
  std::function<std::string(std::string_view content_id)> picture_address;
  // The words under which these are folded; where there are none they stay open.
  std::string quote_summary;
  std::string signature_summary;
};

struct CleanHtml {
  // Valid UTF-8, and well-formed but for ampersands in the addresses of its style element, which HTML takes as they
  // are. That element comes first, where there is one: its selectors are those of the mail, so the fragment belongs
  // into a document of its own.
  std::string html;
  int hidden_images = 0;
  std::vector<std::string> shown_content_ids;
  // False where words or pictures were left out, because of what they are or because there are too many.
  bool is_whole = true;
};

// Takes any bytes; what is not UTF-8 is repaired. A page beyond 8 MB, 100,000 elements or 600 elements inside each
// other is read up to there.
CleanHtml clean_html(std::string_view html, const CleaningOptions& options);

}  // namespace relais::mail
