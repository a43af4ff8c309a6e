#include <algorithm>

#include "lib/text/names.h"
#include "lib/time/format.h"
#include "lib/vcard/content_line.h"
#include "lib/vcard/value_text.h"
#include "lib/vcard/vcard.h"

namespace relais {
namespace {

using Parts = std::vector<std::string>;

class Writer {
public:
  explicit Writer(VCardVersion version) : version_(version) {
    line("BEGIN", "VCARD");
    line("VERSION", name_of(version));
  }

  bool is_old() const { return version_ == VCardVersion::v3; }

  // As it stands, even where there is nothing.
  void line(std::string_view head, std::string_view value) { text_ += vcard::folded_line(head, value); }

  void text(std::string_view name, const std::string& text) {
    if (!text.empty()) line(name, vcard::escaped(text));
  }

  void parts(std::string_view name, const Parts& parts) {
    if (!std::ranges::all_of(parts, &std::string::empty)) line(name, vcard::joined(parts));
  }

  // Of several, the first is the preferred one.
  void reach(std::string_view name, const std::vector<VCardReach>& all) {
    for (const auto& each : all) {
      auto types = each.types;
      if (is_old() && name == "EMAIL") types.insert(types.begin(), "internet");
      const bool is_preferred = all.size() > 1 && &each == &all.front();
      const auto lender = each.lent_by.empty() ? std::string{} : vcard::parameter_text("X-OF", each.lent_by);
      labelled(fmt::format("{}{}{}", name, types_text(types, is_preferred), lender), each.at, each.label);
    }
  }

  void address(const VCardAddress& at) {
    parts(fmt::format("ADR{}", types_text(at.types, false)),
          {"", "", at.street, at.town, at.region, at.postcode, at.country});
  }

  std::string ended() {
    line("END", "VCARD");
    return std::move(text_);
  }

private:
  // Apple's way of calling a number otherwise than by its type, which others pass over.
  void labelled(const std::string& head, const std::string& at, const std::string& label) {
    if (label.empty()) return text(head, at);
    const auto group = fmt::format("item{}.", ++groups_);
    text(group + head, at);
    text(group + "X-ABLabel", label);
  }

  std::string types_text(Parts types, bool is_preferred) const {
    std::erase(types, "pref");
    if (is_preferred && is_old()) types.emplace_back("pref");
    std::string text;
    for (const auto& type : types) text += fmt::format("{}{}", text.empty() ? ";TYPE=" : ",", type);
    if (is_preferred && !is_old()) text += ";PREF=1";
    return text;
  }

  VCardVersion version_;
  std::string text_;
  int groups_ = 0;
};

void write_name(Writer& out, const VCard& card) {
  // Both are wanted by every reader, whatever is known.
  out.line("FN", vcard::escaped(card.full_name));
  const auto& name = card.name;
  out.line("N", vcard::joined({name.family, name.given, name.additional, name.prefix, name.suffix}));
  out.text("NICKNAME", card.nickname);
  out.parts("ORG", card.department.empty() ? Parts{card.organisation} : Parts{card.organisation, card.department});
  out.text("TITLE", card.title);
  out.text("ROLE", card.role);
}

}  // namespace

std::string written_vcard(const VCard& card, VCardVersion version) {
  Writer out{version};
  if (card.kind != VCardKind::individual) out.line("KIND", name_of(card.kind));
  // By which an iPhone knows a company.
  if (card.kind == VCardKind::org && out.is_old()) out.line("X-ABShowAs", "COMPANY");
  out.text("UID", card.uid);
  write_name(out, card);
  out.reach("TEL", card.phones);
  out.reach("EMAIL", card.emails);
  for (const auto& address : card.addresses) out.address(address);
  if (!card.website.empty()) out.line("URL", card.website);
  out.text("LANG", card.language);
  out.text("NOTE", card.note);
  out.text("REV", card.revision);
  return out.ended();
}

std::string vcard_revision(Timestamp at) {
  auto text = iso(at);
  std::erase_if(text, [](char each) { return each == '-' || each == ':'; });
  return text;
}

}  // namespace relais
