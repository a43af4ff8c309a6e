#include "client_file/vcard_handlers.h"

#include "client_file/vcards.h"
#include "lib/web/content_type.h"

namespace relais::client_file {
namespace {

// "Michèle DUPONT.vcf"
std::string name_of_file(const VCard& card) {
  auto name = card.full_name;
  std::ranges::replace(name, '/', '-');
  return fmt::format("{}.vcf", name);
}

Response show_vcard(Request& http, Cards cards, std::int64_t id) {
  const auto found = vcards_with(http.db(), http.settings(), cards, {id});
  if (found.empty()) throw NotFound();
  const auto name = name_of_file(found.front());
  return download(written_vcard(found.front(), wanted_version(http)), web::content_type_of(name), name);
}

}  // namespace

Response show_party_vcard(Request& http) {
  return show_vcard(http, Cards::parties, http.id_in_path<parties::Party>("party").value);
}

Response show_contact_vcard(Request& http) {
  return show_vcard(http, Cards::contacts, http.id_in_path<parties::Contact>("contact").value);
}

Input vcard_version_taken() {
  return takes::one_of<VCardVersion>("version", "3.0 where it is not said, which every program reads.");
}

VCardVersion wanted_version(const Request& http) {
  return named<VCardVersion>(http.in_query("version")).value_or(VCardVersion::v3);
}

}  // namespace relais::client_file
