#include "lib/live/hub.h"

#include <algorithm>

namespace relais::live {
namespace {

// How many may come before those who left without being told anything are looked for.
constexpr std::size_t between_cleans = 256;

constexpr auto has_left = [](const auto& listener) { return !listener.stream->is_open(); };

}  // namespace

void Hub::subscribe(PersonId person, std::shared_ptr<web::EventStream> stream, std::string shown) {
  const std::lock_guard lock{mutex_};
  if (is_closed_) return stream->close();
  auto& listeners = listeners_[person];
  std::erase_if(listeners, has_left);
  listeners.push_back({std::move(stream), std::move(shown)});
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

void Hub::close_where(PersonId person, const std::function<bool(const std::string& shown)>& is_over) {
  Listeners listeners;
  {
    const std::lock_guard lock{mutex_};
    if (const auto found = listeners_.find(person); found != listeners_.end()) listeners = found->second;
  }
  for (const auto& [stream, shown] : listeners) {
    if (is_over(shown)) stream->close();
  }
}

std::size_t Hub::count() const {
  const std::lock_guard lock{mutex_};
  std::size_t open = 0;
  for (const auto& [person, listeners] : listeners_) {
    open += static_cast<std::size_t>(std::ranges::count_if(listeners, std::not_fn(has_left)));
  }
  return open;
}

std::vector<Hub::PersonId> Hub::people() const {
  const std::lock_guard lock{mutex_};
  std::vector<PersonId> people;
  people.reserve(listeners_.size());
  for (const auto& [person, listeners] : listeners_) {
    if (!std::ranges::all_of(listeners, has_left)) people.push_back(person);
  }
  return people;
}

void Hub::close_all() {
  const std::lock_guard lock{mutex_};
  is_closed_ = true;
  for (const auto& [person, listeners] : listeners_) {
    for (const auto& listener : listeners) listener.stream->close();
  }
  listeners_.clear();
}

void Hub::tell(PersonId person, std::string_view event, std::string_view data) {
  const auto found = listeners_.find(person);
  if (found == listeners_.end()) return;
  auto& listeners = found->second;
  for (const auto& listener : listeners) listener.stream->send(event, data);
  std::erase_if(listeners, has_left);
  if (listeners.empty()) listeners_.erase(found);
}

void Hub::forget_closed() {
  subscriptions_since_clean_ = 0;
  for (auto& [person, listeners] : listeners_) std::erase_if(listeners, has_left);
  std::erase_if(listeners_, [](const auto& entry) { return entry.second.empty(); });
}

}  // namespace relais::live
