// A page of everything that a view can say, for views_test.cpp.
#pragma once

#include <array>
#include <cstdint>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "lib/html/html.h"
#include "lib/text/names.h"

namespace relais::sample {

enum class Kind { mail, work_note };

constexpr auto names_of(Kind) {
  using namespace std::string_view_literals;
  return std::array{"mail"sv, "work_note"sv};
}

struct Someone {
  std::string name;
  std::optional<std::string> phone;
};

struct Entry {
  Id<Entry> id;
  Kind kind = Kind::mail;
  std::string text;
  std::vector<Entry> answers;

  std::string address() const { return "/entries/" + std::to_string(id.value); }
};

std::string_view filter_label(Kind kind);
std::string filter_repeated(std::string_view text, std::int64_t times);

struct Page {
  std::string title;
  Html body;
  std::optional<Someone> responsible;
  std::unique_ptr<Someone> deputy;
  std::optional<std::int64_t> total;
  std::optional<Kind> chosen;
  std::vector<Entry> thread;
  std::vector<std::string> tags;
  std::map<std::string, int> counts;
  std::string link;
  bool open = false;
  int stars = 0;
  std::size_t size = 0;
};

void render(HtmlWriter& out, const Page& page);    // views/page.html
void render(HtmlWriter& out, const Entry& entry);  // views/entry.html

struct Words {
  std::string text;
  std::int64_t count = 0;
};

void render(HtmlWriter& out, const Words& words);  // views/words.html

struct Escapes {
  std::string text;
};

void render(HtmlWriter& out, const Escapes& page);  // views/escapes.html

}  // namespace relais::sample
