// The mails to sort, those set aside and those that somebody has sorted: newest first, fifty a page, paged by key.
#pragma once

#include <array>
#include <optional>
#include <string>
#include <vector>

#include "conversations/entry.h"
#include "intake/incoming.h"
#include "intake/sorting.h"
#include "intake/sorting_blocking.h"
#include "lib/blobs/blob_store.h"

namespace relais::intake {

enum class SortingTab { waiting, set_aside, sorted };

constexpr auto names_of(SortingTab) {
  using namespace std::string_view_literals;
  return std::array{"waiting"sv, "set_aside"sv, "sorted"sv};
}

std::string_view filter_label(SortingTab tab);  // "À trier"

// What of the mails somebody looks at.
struct SortingView {
  SortingTab tab = SortingTab::waiting;
  // Only those that wait for this.
  std::optional<WaitingReason> reason;
  // Only those behind that one.
  std::optional<Id<mailboxes::RawMail>> after;
};

// The tab on which a mail with this placing stands.
SortingTab tab_of(const Placing& placing);

struct ListedMail {
  Id<mailboxes::RawMail> id;
  conversations::Correspondent from;
  std::string from_initials;
  std::string subject;
  std::string first_lines;
  Timestamp received_at;
  Outcome outcome = Outcome::to_sort;
  WaitingReason reason = WaitingReason::other;
  std::string why;
  // Why its sender is not to be believed; empty where nothing speaks against him.
  std::string unproven;
  std::optional<Sorting> sorting;
  std::optional<Block> block;
  // What somebody did with it, in words; empty where nobody did.
  std::string done;
  // The address of its page, with the list beside it.
  std::string link;

  std::string address() const { return fmt::format("/mails-to-sort/{}", id.value); }
  // Set aside because its sender was blocked, and waiting again when he is let in.
  bool is_blocked() const { return sorting && block && sorting->person == block->person && sorting->at == block->at; }
  // What is deleted to take back what was done; empty where nothing was.
  std::string take_back_address() const;
};

struct MailList {
  std::vector<ListedMail> mails;
  // The next page begins after it.
  std::optional<Id<mailboxes::RawMail>> next;
};

constexpr std::size_t mails_a_page = 50;

MailList list_mails(Reads& db, const BlobStore& blobs, const Person& person, const SortingView& view);

// One of them, as the list shows it; `incoming` is as much of it as is needed to know who wrote what.
ListedMail listed(Reads& db, const Incoming& incoming, const Placing& placing);

}  // namespace relais::intake
