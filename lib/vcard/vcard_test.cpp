#include "lib/vcard/vcard.h"

#include <doctest/doctest.h>

#include <filesystem>
#include <fstream>
#include <iterator>

#include "lib/text/characters.h"
#include "lib/vcard/content_line.h"

namespace relais {
namespace {

std::vector<VCard> cards_in(std::string_view bytes) {
  std::vector<VCard> cards;
  read_vcards(bytes, [&](VCard card, std::int64_t) { cards.push_back(std::move(card)); });
  return cards;
}

std::vector<VCard> cards_of(const std::string& file) {
  const auto path = std::filesystem::path{RELAIS_SOURCES} / "lib/vcard/testdata" / file;
  std::ifstream in{path, std::ios::binary};
  REQUIRE(in.good());
  return cards_in(std::string{std::istreambuf_iterator<char>{in}, {}});
}

VCard michele() {
  VCard card;
  card.uid = "https://desk.example/contacts/17";
  card.full_name = "Michèle DUPONT";
  card.name = {"DUPONT", "Michèle", "", "Mme", ""};
  card.nickname = "Mimi";
  card.organisation = "Gîte du Vieux Moulin; et fils, SRL";
  card.department = "Comptabilité";
  card.title = "Comptable";
  card.phones = {{"+32 474 84 43 18", {"cell"}, "", ""},
                 {"+32 71 12 34 56", {"work", "voice"}, "", "Gîte: du \"Moulin\""},
                 {"+32 71 12 34 57", {"work"}, "Garde de nuit", ""}};
  card.emails = {{"michele@moulin.example", {"work"}, "", ""}};
  card.addresses = {{"rue de l'Étang 14", "Manage", "", "7170", "Belgique", {"work"}}};
  card.website = "https://moulin.example/?a=1,2;b=3";
  card.language = "fr";
  card.note = "Deux lignes\net un \\ dedans, avec une virgule, et des mots pour passer le bout de la ligne : ééééééé";
  card.revision = "20261122T221500Z";
  return card;
}

std::size_t longest_line(const std::string& text) {
  std::size_t longest = 0;
  for (std::size_t at = 0; at < text.size();) {
    const auto end = text.find("\r\n", at);
    CHECK(is_valid_utf8(text.substr(at, end - at)));
    longest = std::max(longest, end - at);
    at = end + 2;
  }
  return longest;
}

}  // namespace

TEST_CASE("what is written is read again, in both versions") {
  for (const auto version : {VCardVersion::v3, VCardVersion::v4}) {
    const auto text = written_vcard(michele(), version);
    CAPTURE(text);
    CHECK(longest_line(text) <= 75);
    CHECK(cards_in(text) == std::vector{michele()});
  }
}

TEST_CASE("each version is written as those who read it need it") {
  auto company = VCard{};
  company.kind = VCardKind::org;
  company.full_name = "Toits & Fils";
  company.organisation = "Toits & Fils";
  company.emails = {{"info@toits.example", {"work"}, "", ""}};
  const auto old = written_vcard(company, VCardVersion::v3);
  CHECK(old.starts_with("BEGIN:VCARD\r\nVERSION:3.0\r\n"));
  CHECK(old.find("\r\nX-ABShowAs:COMPANY\r\n") != std::string::npos);
  CHECK(old.find("\r\nN:;;;;\r\n") != std::string::npos);
  CHECK(old.find("\r\nEMAIL;TYPE=internet,work:info@toits.example\r\n") != std::string::npos);
  const auto present = written_vcard(company, VCardVersion::v4);
  CHECK(present.find("\r\nKIND:org\r\n") != std::string::npos);
  CHECK(present.find("\r\nEMAIL;TYPE=work:info@toits.example\r\n") != std::string::npos);
  CHECK(written_vcard(michele(), VCardVersion::v3).find("TEL;TYPE=cell,pref:") != std::string::npos);
  CHECK(written_vcard(michele(), VCardVersion::v4).find("TEL;TYPE=cell;PREF=1:") != std::string::npos);
}

TEST_CASE("a card of Outlook is read, quoted and in Windows-1252, without its picture") {
  const auto cards = cards_of("outlook-2.1.vcf");
  REQUIRE(cards.size() == 1);
  const auto& card = cards[0];
  CHECK(card.name == VCardName{"Lefèvre", "Zoé", "", "Mme", ""});
  CHECK(card.full_name == "Mme Zoé Lefèvre");
  CHECK(card.organisation == "Gîte du Vieux Moulin");
  CHECK(card.department == "Comptabilité");
  CHECK(card.title == "Responsable de la comptabilité");
  CHECK(card.note == "Première ligne\nJoindre le matin : 9 h – midi, € 50 au plus");
  REQUIRE(card.phones.size() == 3);
  CHECK(card.phones[1].at == "0474 84 43 18");
  CHECK(card.phones[1].has_type("cell"));
  CHECK(card.phones[2].has_type("fax"));
  CHECK(card.addresses.at(0).street == "rue de l'Étang 14, bte 3");
  CHECK(card.addresses.at(0).postcode == "7170");
  CHECK(card.website == "http://www.moulin.example");
  CHECK(card.emails.at(0) == VCardReach{"zoe@moulin.example", {}, "", ""});
  CHECK(card.revision == "20261122T221500Z");
}

TEST_CASE("a card of an iPhone is read with its own labels, what is preferred first") {
  const auto cards = cards_of("iphone-3.0.vcf");
  REQUIRE(cards.size() == 1);
  const auto& card = cards[0];
  CHECK(card.organisation == "Boulangerie Pirard, fils & Cie");
  CHECK(card.department.empty());
  REQUIRE(card.phones.size() == 3);
  CHECK(card.phones[0] == VCardReach{"+32 474 84 43 18", {"cell", "voice"}, "", ""});
  CHECK(card.phones[1].at == "081 22 33 44");
  CHECK(card.phones[2] == VCardReach{"+32 475 11 22 33", {}, "GSM de garde", ""});
  REQUIRE(card.emails.size() == 2);
  CHECK(card.emails[0].label == "boulot");
  CHECK(card.emails[1].has_type("home"));
  CHECK(card.addresses.at(0).street == "rue de Fer 12, 2e étage");
  CHECK(card.website == "https://www.pirard.example");
  CHECK(card.note == "Ouvert dès 6 h; fermé le lundi.\nDemander le pain gris.");
}

TEST_CASE("the contacts of Google are read one after the other") {
  const auto cards = cards_of("google-3.0.vcf");
  REQUIRE(cards.size() == 2);
  CHECK(cards[0].name == VCardName{"van der Straeten-Ó Briain", "Jürgen", "", "Dr.", ""});
  CHECK(cards[0].addresses.at(0).country == "BE");
  CHECK(cards[0].phones.at(0).has_type("cell"));
  CHECK(cards[1].full_name == "Secrétariat Toits & Fils");
  CHECK(cards[1].name == VCardName{});
}

TEST_CASE("a card of Thunderbird is read, its number as an address and its note over two lines") {
  const auto cards = cards_of("thunderbird-4.0.vcf");
  REQUIRE(cards.size() == 1);
  const auto& card = cards[0];
  CHECK(card.emails.at(0).at == "anne.leroy@commune.example");
  CHECK(card.phones.at(1) == VCardReach{"+32-495-67-89-01", {"voice", "cell"}, "", ""});
  CHECK(card.department == "Service des travaux");
  CHECK(card.role == "Voirie");
  CHECK(card.language == "fr");
  CHECK(card.nickname == "Nanou");
  CHECK(card.note.find("d’être appelée, sauf") != std::string::npos);
}

TEST_CASE("organisations and groups of Nextcloud are known as such, and a preference has a number") {
  const auto cards = cards_of("nextcloud-4.0.vcf");
  REQUIRE(cards.size() == 3);
  CHECK(cards[0].kind == VCardKind::org);
  CHECK(cards[0].website == "https://moulin.example/?a=1,2;b=3");
  CHECK(cards[0].addresses.at(0).street == "rue de l’Étang 14");
  CHECK(cards[1].kind == VCardKind::group);
  CHECK(cards[2].full_name == "Luc Pirard");
  CHECK(cards[2].phones.at(0).at == "+32 470 00 00 01");
}

TEST_CASE("a file in UTF-16 is read, and so is one whose lines end as on an old Macintosh") {
  const auto cards = cards_of("utf16.vcf");
  REQUIRE(cards.size() == 1);
  CHECK(cards[0].full_name == "Ágnes Őrsi");
  CHECK(cards_in("BEGIN:VCARD\rFN:Anne\r Marie\rEND:VCARD\r").at(0).full_name == "AnneMarie");
}

TEST_CASE("of a broken file comes what can be read, the card of a secretary belongs to another") {
  const auto cards = cards_of("broken.vcf");
  REQUIRE(cards.size() == 2);
  CHECK(cards[0].full_name == "Sans fin");
  CHECK(cards[0].phones.at(0).at == "0470 00 00 03");
  CHECK(cards[0].note.starts_with("Coupé net =ZZ"));
  CHECK(cards[1].emails.at(0).at == "x@y.example");
  CHECK(cards_in("").empty());
  CHECK(cards_in("BEGIN:VCARD\nEND:VCARD\nFN:Personne").empty());
}

TEST_CASE("a picture of a megabyte and a thousand numbers take no place") {
  std::string file = "BEGIN:VCARD\nFN:Anne\nPHOTO;ENCODING=b:";
  file.append(1'000'000, 'A');
  for (int i = 0; i < 1'000; ++i) file += "\nTEL:071";
  const auto cards = cards_in(file + "\nEND:VCARD");
  REQUIRE(cards.size() == 1);
  CHECK(cards[0].phones.size() == 50);
  CHECK(cards[0].full_name == "Anne");
}

TEST_CASE("each card says in which line it began") {
  std::vector<std::int64_t> lines;
  read_vcards("\nBEGIN:VCARD\nFN:A\n B\nEND:VCARD\nBEGIN:VCARD\nFN:C\nEND:VCARD\n",
              [&](const VCard&, std::int64_t line) { lines.push_back(line); });
  CHECK(lines == std::vector<std::int64_t>{2, 6});
}

TEST_CASE("a type that is no word is left out") {
  const auto card = cards_in("BEGIN:VCARD\nTEL;TYPE=\"a:b,,cell\";TYPE=x^ny;TYPE=é:071\nEND:VCARD").at(0);
  CHECK(card.phones.at(0).types == std::vector<std::string>{"cell"});
}

TEST_CASE("marks of quotation, carets and ends of lines stand in a parameter") {
  CHECK(vcard::parameter_text("X-OF", "party") == ";X-OF=party");
  CHECK(vcard::parameter_text("LABEL", "a, \"b\"\n^c") == ";LABEL=\"a, ^'b^'^n^^c\"");
}

}  // namespace relais
