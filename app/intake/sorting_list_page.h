// The mails to sort, and beside the list the one that is open.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "dispatch/mistake.h"
#include "intake/decision.h"
#include "intake/sorting_list.h"
#include "layout/frame.h"
#include "lib/text/json.h"

namespace relais::intake {

struct SortingTabLink {
  std::string label;
  std::string address;
  bool current = false;
};

// The mails that wait for one reason, or all of them.
struct ReasonChip {
  std::string label;
  std::string address;
  std::string count;  // "12", or "1 000+" where nobody counts further
  bool current = false;
};

// What has just been done, and how it is taken back.
struct JustSorted {
  std::string sentence;
  std::string take_back;
  // The request it went to; empty where it went to none.
  std::string request;
};

struct OpenMail {
  ListedMail mail;
  // In words, with its attachments and the bytes as they came.
  conversations::Entry entry;
  std::string mailbox;
  std::vector<Step> steps;
  // Nobody has sorted it yet.
  bool is_open = false;
  // What was typed to attach it to a request, or the number that its subject names.
  std::string number;
};

struct SortingListPage {
  Frame frame;
  SortingTab tab = SortingTab::waiting;
  std::vector<SortingTabLink> tabs;
  // None where there is nothing to choose.
  std::vector<ReasonChip> chips;
  std::optional<WaitingReason> reason;
  std::int64_t waiting = 0;
  bool counted_all = true;
  std::vector<ListedMail> mails;
  // The addresses of the next page in both faces, empty on the last.
  std::string next;
  std::string next_json;
  // What an action says after its address, so that one comes back to the same list.
  std::string kept;
  // The address of the list without a mail.
  std::string list;
  std::optional<JustSorted> just;
  std::optional<OpenMail> open;
  Mistakes mistakes;
  Timestamp now;
};

void render(HtmlWriter& out, const SortingListPage& page);      // views/sorting_list_page.html
void write_json(JsonWriter& out, const SortingListPage& page);  // sorting_json.cpp
void write_json(JsonWriter& out, const OpenMail& open);

}  // namespace relais::intake
