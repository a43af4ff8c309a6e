// What stands around every page: who is signed in, where one can go, and what has just been done.
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "dispatch/done.h"
#include "lib/html/html.h"

namespace relais {

struct NavigationItem {
  std::string label;
  std::string address;
  std::string icon;
  bool current = false;
  std::optional<std::int64_t> count;
  // It counts what this person has not read yet, and does so without the page being made again.
  bool counts_unread = false;
};

// What somebody was told of the record that he looks at, and has not read before.
struct ToldHere {
  struct Line {
    std::string sentence;
    std::string words;
  };

  std::string record;  // "request/42"
  std::int64_t up_to = 0;
  std::int64_t count = 0;
  // The newest ones.
  std::vector<Line> lines;
};

struct Frame {
  std::string title;
  std::string organisation;
  std::string language = "fr";
  std::string person_name;
  std::string person_initials;
  std::string role_label;
  std::vector<NavigationItem> navigation;
  // On a telephone: those that stand at the foot of the screen, and those that are behind "more" there.
  std::span<const NavigationItem> tabs() const;
  std::span<const NavigationItem> behind_tabs() const;
  bool is_behind_tabs() const;
  // Shown in green above the page, once.
  Done done;
  // The record whose changes this page follows: "request/42", or "request" for all of a kind; empty for none.
  std::string follows;
  // What was told live up to here shows in it.
  std::int64_t as_of = 0;
  // Nothing leaves by mail: said on every page so that nobody waits for an answer.
  bool mail_is_held = false;
  std::int64_t unread = 0;
  // What stands in the field of search.
  std::string searched;
  std::optional<ToldHere> told_here;

  // "(3) Fuite dans l'atelier · Agence"
  std::string document_title() const;
};

}  // namespace relais
