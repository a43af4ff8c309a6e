#include "about/about_handlers.h"

#include "about/about_page.h"
#include "layout/frame_of.h"
#include "lib/text/translation.h"

namespace relais::about {
namespace {

constexpr Library libraries[] = {
    {"Boost (Beast, Asio)", "BSL-1.0", "https://www.boost.org/"},
    {"CLI11", "BSD-3-Clause", "https://github.com/CLIUtils/CLI11"},
    {"curl", "curl", "https://curl.se/"},
    {"fmt", "MIT", "https://fmt.dev/"},
    {"GMime", "LGPL-2.1", "https://github.com/jstedfast/gmime"},
    {"ICU", "Unicode-3.0", "https://icu.unicode.org/"},
    {"JSON for Modern C++", "MIT", "https://json.nlohmann.me/"},
    {"libarchive", "BSD-2-Clause", "https://www.libarchive.org/"},
    {"libdeflate", "MIT", "https://github.com/ebiggers/libdeflate"},
    {"libetpan", "BSD-3-Clause", "https://github.com/dinhvh/libetpan"},
    {"libphonenumber", "Apache-2.0", "https://github.com/google/libphonenumber"},
    {"libpq (PostgreSQL)", "PostgreSQL", "https://www.postgresql.org/"},
    {"libpsl", "MIT", "https://github.com/rockdaboot/libpsl"},
    {"libsodium", "ISC", "https://libsodium.org/"},
    {"libxlsxwriter", "BSD-2-Clause", "https://libxlsxwriter.github.io/"},
    {"libxml2", "MIT", "https://gitlab.gnome.org/GNOME/libxml2"},
    {"OpenSSL", "Apache-2.0", "https://www.openssl.org/"},
    {"Snowball", "BSD-3-Clause", "https://snowballstem.org/"},
    {"spdlog", "MIT", "https://github.com/gabime/spdlog"},
    {"SQLite", "public domain", "https://www.sqlite.org/"},
};

constexpr Library browser_libraries[] = {
    {"DOMPurify", "Apache-2.0", "https://github.com/cure53/DOMPurify"},
    {"Inter", "OFL-1.1", "https://rsms.me/inter/"},
    {"Stimulus", "MIT", "https://stimulus.hotwired.dev/"},
    {"Tabler", "MIT", "https://tabler.io/"},
    {"Tabler Icons", "MIT", "https://tabler.io/icons"},
    {"Trix", "MIT", "https://trix-editor.org/"},
    {"Turbo", "MIT", "https://turbo.hotwired.dev/"},
};

constexpr auto as_library = [](JsonWriter& row, const Library& each) {
  row.begin_object().field("name", each.name).field("licence", each.licence);
  row.field("address", each.address).end_object();
};

}  // namespace

void write_json(JsonWriter& out, const AboutPage& page) {
  out.begin_object().field("version", page.version).field("licence", "Apache-2.0");
  out.list("libraries", page.libraries, as_library);
  out.list("browser_libraries", page.browser_libraries, as_library).end_object();
}

Response show_about(Request& http) {
  return page(AboutPage{frame_of(http, std::string{t("About Relais")}, "/about", ""), RELAIS_VERSION, libraries,
                        browser_libraries});
}

DescribedSubject addresses() {
  return {"About", {{show_about, "Version, licence, and what Relais stands on", {}, gives<AboutPage>("About")}}};
}

}  // namespace relais::about
