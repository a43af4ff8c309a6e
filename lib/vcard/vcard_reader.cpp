#include <algorithm>
#include <charconv>
#include <map>

#include "lib/text/ascii.h"
#include "lib/text/characters.h"
#include "lib/text/names.h"
#include "lib/vcard/content_line.h"
#include "lib/vcard/value_text.h"
#include "lib/vcard/vcard.h"

namespace relais {
namespace {

using vcard::ContentLine;

constexpr std::size_t most_of_a_kind = 50;

std::string line_of(const std::string& value) { return on_one_line(vcard::opened(value)); }

std::string part(const std::vector<std::string>& parts, std::size_t at) {
  return at < parts.size() ? on_one_line(parts[at]) : std::string{};
}

// Street lines as one, what is within the building after it.
std::string street_of(const std::vector<std::string>& parts) {
  std::string street;
  for (const std::size_t at : {2U, 1U, 0U}) {
    auto text = at < parts.size() ? std::string{trimmed(parts[at])} : std::string{};
    for (auto end = text.find('\n'); end != std::string::npos; end = text.find('\n', end)) text.replace(end, 1, ", ");
    if (!text.empty()) street += fmt::format("{}{}", street.empty() ? "" : ", ", on_one_line(text));
  }
  return street;
}

void without_scheme(std::string& at, std::string_view scheme) {
  if (!ascii_lower(at.substr(0, scheme.size())).starts_with(scheme)) return;
  at.erase(0, scheme.size());
  // "tel:+32-474-84-43-18;ext=12"
  if (scheme == "tel:") at.resize(std::min(at.size(), at.find(';')));
}

// 1 is the most preferred of 4.0; before, it is a type.
int preference(const ContentLine& line, const std::vector<std::string>& types) {
  int preference = std::ranges::find(types, "pref") == types.end() ? 101 : 1;
  const auto text = line.parameter("pref");
  std::from_chars(text.data(), text.data() + text.size(), preference);
  return preference;
}

class Reading {
public:
  explicit Reading(const EachVCard& with_card) : with_card_(with_card) {}

  void take(const ContentLine& line) {
    const bool is_card = (line.name == "begin" || line.name == "end") && ascii_lower(line_of(line.value)) == "vcard";
    if (is_card && line.name == "begin") return begin(line.number);
    if (is_card) return end();
    is_agent_next_ = line.name == "agent" && line.value.empty();
    if (depth_ == 1) take_property(line);
  }

  // Of a file that was cut, the last card as far as it goes.
  void end_of_file() {
    depth_ = std::min(depth_, 1);
    end();
  }

private:
  struct Preferred {
    VCardReach reach;
    std::string group;
    int preference = 0;
  };

  // In 2.1 a secretary's card stands within; else a card that begins is the end of the one before.
  void begin(std::int64_t line) {
    if (depth_ > 0 && is_agent_next_) {
      ++depth_;
    } else {
      end_of_file();
      depth_ = 1;
      line_ = line;
    }
    is_agent_next_ = false;
  }

  void end() {
    if (depth_ == 1) give();
    if (depth_ > 0) --depth_;
  }

  void give() {
    card_.phones = in_order(phones_);
    card_.emails = in_order(emails_);
    if (card_ != VCard{}) with_card_(std::move(card_), line_);
    card_ = {};
    phones_.clear();
    emails_.clear();
    labels_.clear();
  }

  std::vector<VCardReach> in_order(std::vector<Preferred>& all) {
    std::ranges::stable_sort(all, {}, &Preferred::preference);
    std::vector<VCardReach> reaches;
    for (auto& each : all) {
      if (const auto label = labels_.find(each.group); label != labels_.end() && !each.group.empty())
        each.reach.label = label->second;
      reaches.push_back(std::move(each.reach));
    }
    return reaches;
  }

  void take_property(const ContentLine& line) {
    if (line.name == "tel") return take_reach(line, "tel:", phones_);
    if (line.name == "email") return take_reach(line, "mailto:", emails_);
    if (line.name == "n") return take_name(vcard::parts_of(line.value, ';'));
    if (line.name == "org") return take_organisation(vcard::parts_of(line.value, ';'));
    if (line.name == "adr") return take_address(line);
    if (line.name == "note") return take_note(line);
    if (line.name == "kind" || line.name == "x-addressbookserver-kind" || line.name == "x-abshowas")
      return take_kind(ascii_lower(line_of(line.value)));
    if (line.name == "x-ablabel") return take_label(line);
    take_text(line);
  }

  void take_text(const ContentLine& line) {
    static const std::map<std::string_view, std::string VCard::*> texts{
        {"fn", &VCard::full_name}, {"nickname", &VCard::nickname}, {"title", &VCard::title},
        {"role", &VCard::role},    {"uid", &VCard::uid},           {"rev", &VCard::revision},
        {"url", &VCard::website},  {"lang", &VCard::language}};
    const auto text = texts.find(line.name);
    if (text == texts.end()) return;
    // Of several, the first.
    if (auto& content = card_.*text->second; content.empty()) content = line_of(line.value);
  }

  void take_reach(const ContentLine& line, std::string_view scheme, std::vector<Preferred>& all) {
    Preferred found;
    found.reach.at = line_of(line.value);
    without_scheme(found.reach.at, scheme);
    if (found.reach.at.empty() || all.size() == most_of_a_kind) return;
    found.reach.types = line.types();
    found.preference = preference(line, found.reach.types);
    // Says that it is a mail address of the Internet, and which comes first: known by now.
    std::erase_if(found.reach.types, [](const std::string& type) { return type == "pref" || type == "internet"; });
    found.reach.lent_by = line.parameter("x-of");
    found.group = line.group;
    all.push_back(std::move(found));
  }

  void take_name(const std::vector<std::string>& parts) {
    if (card_.name == VCardName{})
      card_.name = {part(parts, 0), part(parts, 1), part(parts, 2), part(parts, 3), part(parts, 4)};
  }

  void take_organisation(const std::vector<std::string>& parts) {
    if (!card_.organisation.empty()) return;
    card_.organisation = part(parts, 0);
    card_.department = part(parts, 1);
  }

  void take_address(const ContentLine& line) {
    const auto parts = vcard::parts_of(line.value, ';');
    VCardAddress address{street_of(parts), part(parts, 3), part(parts, 4), part(parts, 5), part(parts, 6), {}};
    if (address == VCardAddress{} || card_.addresses.size() == most_of_a_kind) return;
    address.types = line.types();
    const bool is_preferred = std::erase(address.types, "pref") > 0;
    card_.addresses.insert(is_preferred ? card_.addresses.begin() : card_.addresses.end(), std::move(address));
  }

  void take_note(const ContentLine& line) {
    if (card_.note.empty()) card_.note = trimmed(vcard::opened(line.value));
  }

  void take_kind(const std::string& word) {
    if (word == "company" || word == "organization") card_.kind = VCardKind::org;
    if (const auto kind = named<VCardKind>(word)) card_.kind = *kind;
  }

  // "_$!<Mobile>!$_" is one of Apple's own, which every telephone says in its language.
  void take_label(const ContentLine& line) {
    constexpr std::string_view begins = "_$!<";
    constexpr std::string_view ends = ">!$_";
    auto label = line_of(line.value);
    if (label.starts_with(begins) && label.ends_with(ends) && label.size() >= begins.size() + ends.size())
      label = label.substr(begins.size(), label.size() - begins.size() - ends.size());
    if (labels_.size() < most_of_a_kind) labels_.emplace(line.group, label);
  }

  const EachVCard& with_card_;
  VCard card_;
  std::vector<Preferred> phones_;
  std::vector<Preferred> emails_;
  // Of each group.
  std::map<std::string, std::string> labels_;
  std::int64_t line_ = 0;
  int depth_ = 0;
  bool is_agent_next_ = false;
};

}  // namespace

bool VCardReach::has_type(std::string_view type) const { return std::ranges::find(types, type) != types.end(); }

void read_vcards(std::string_view bytes, const EachVCard& with_card) {
  vcard::ContentLines lines{bytes};
  Reading reading{with_card};
  for (vcard::ContentLine line; lines.next(line);) reading.take(line);
  reading.end_of_file();
}

}  // namespace relais
