// What is on its way out of the requests and cards that somebody sees: what has not left yet, and what did not arrive.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "conversations/entry.h"
#include "layout/frame.h"
#include "people/person.h"
#include "requests/request.h"

namespace relais::requests {

enum class OutboxTab { waiting, undelivered };

constexpr auto names_of(OutboxTab) {
  using namespace std::string_view_literals;
  return std::array{"waiting"sv, "undelivered"sv};
}

std::string_view filter_label(OutboxTab tab);  // "Pas encore parti"

// One copy of one message.
struct Parcel {
  std::int64_t copy = 0;
  std::int64_t message = 0;
  std::string request;  // its number; empty where it was written from a card
  std::string title;
  std::string to_name;
  std::string to_email;
  conversations::DeliveryState delivery = conversations::DeliveryState::queued;
  std::string words;  // of the other server
  std::string author;
  bool automatic = false;
  Timestamp at;
  RecordRef record;

  static Parcel from(Row& row);

  std::string link() const;
};

// The newest of two lists that begin with the newest each.
std::vector<Parcel> newest_of(std::vector<Parcel> one, std::vector<Parcel> other, std::size_t most);

struct Outbox {
  std::vector<Parcel> parcels;
  // Where the next page begins.
  std::optional<std::int64_t> before;
};

Outbox outbox_of(Reads& db, const Person& person, OutboxTab tab, std::optional<std::int64_t> before);

struct OutboxPage {
  Frame frame;
  OutboxTab tab = OutboxTab::waiting;
  std::vector<Parcel> parcels;
  std::string next;
  Timestamp now;
};

void render(HtmlWriter& out, const OutboxPage& page);  // views/outbox_page.html
void write_json(JsonWriter& out, const OutboxPage& page);

}  // namespace relais::requests
