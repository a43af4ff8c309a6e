#include "lib/live/hub.h"

#include <algorithm>

namespace relais::live {
namespace {

// How many may come before those who left without being told anything are looked for.
constexpr std::size_t between_cleans = 256;

bool is_over(const std::shared_ptr<web::EventStream>& stream) { return !stream->is_open(); }

}  // namespace

void Hub::subscribe(PersonId person, std::shared_ptr<web::EventStream> stream) {
  const std::lock_guard lock{mutex_};
  if (is_closed_) return stream->close();
  auto& streams = streams_[person];
  std::erase_if(streams, is_over);
  streams.push_back(std::move(stream));
  if (++subscriptions_since_clean_ >= between_cleans) forget_closed();
}

void Hub::publish(std::span<const PersonId> people, std::string_view event, std::string_view data) {
  const std::lock_guard lock{mutex_};
  for (const auto person : people) tell(person, event, data);
}

void Hub::publish_where(const std::function<bool(PersonId)>& is_meant, std::string_view event, std::string_view data) {
  auto meant = people();
  std::erase_if(meant, [&](PersonId person) { return !is_meant(person); });
  publish(meant, event, data);
}

void Hub::publish_to_all(std::string_view event, std::string_view data) { publish(people(), event, data); }

std::size_t Hub::count() const {
  const std::lock_guard lock{mutex_};
  std::size_t open = 0;
  for (const auto& [person, streams] : streams_) {
    open += streams.size() - static_cast<std::size_t>(std::count_if(streams.begin(), streams.end(), is_over));
  }
  return open;
}

std::vector<Hub::PersonId> Hub::people() const {
  const std::lock_guard lock{mutex_};
  std::vector<PersonId> people;
  people.reserve(streams_.size());
  for (const auto& [person, streams] : streams_) {
    if (!std::all_of(streams.begin(), streams.end(), is_over)) people.push_back(person);
  }
  return people;
}

void Hub::close_all() {
  const std::lock_guard lock{mutex_};
  is_closed_ = true;
  for (const auto& [person, streams] : streams_) {
    for (const auto& stream : streams) stream->close();
  }
  streams_.clear();
}

void Hub::tell(PersonId person, std::string_view event, std::string_view data) {
  const auto found = streams_.find(person);
  if (found == streams_.end()) return;
  auto& streams = found->second;
  for (const auto& stream : streams) stream->send(event, data);
  std::erase_if(streams, is_over);
  if (streams.empty()) streams_.erase(found);
}

void Hub::forget_closed() {
  subscriptions_since_clean_ = 0;
  for (auto& [person, streams] : streams_) std::erase_if(streams, is_over);
  std::erase_if(streams_, [](const auto& entry) { return entry.second.empty(); });
}

}  // namespace relais::live
