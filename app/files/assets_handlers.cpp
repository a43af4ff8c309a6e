#include "files/assets_handlers.h"

#include "lib/html/assets.h"

namespace relais::files {

Response show_asset(Request& request) {
  const auto* asset = asset_at(request.http().path);
  if (!asset) throw NotFound();
  const bool zipped =
      !asset->gzipped.empty() && request.http().header("Accept-Encoding").find("gzip") != std::string_view::npos;
  Response response;
  response.body = zipped ? asset->gzipped : asset->bytes;
  response.headers = {{"Content-Type", std::string{asset->type}},
                      {"Cache-Control", "public, max-age=31536000, immutable"},
                      {"Vary", "Accept-Encoding"}};
  if (zipped) response.headers.push_back({"Content-Encoding", "gzip"});
  return response;
}

}  // namespace relais::files
