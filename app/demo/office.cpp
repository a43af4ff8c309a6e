#include "demo/office.h"

#include <algorithm>

#include "conversations/delivery.h"
#include "intake/handling.h"
#include "jobs.h"
#include "people/session.h"

namespace relais::demo {
namespace {

std::map<std::string, std::string, std::less<>> keys_to_the_door(Transaction& tx, const Cast& cast) {
  std::map<std::string, std::string, std::less<>> tokens;
  for (const auto& [key, person] : cast) tokens[key] = people::give_access_token(tx, person.id).text;
  return tokens;
}

}  // namespace

Office::Office(const Services& services, Organisation& organisation, const std::string& password_hash)
    : services_(services), organisation_(organisation), dispatcher_(services) {
  database().write([&](Transaction& tx) {
    cast_ = found(tx, organisation_, password_hash);
    tokens_ = keys_to_the_door(tx, cast_);
  });
  intake::add_intake_jobs(intake_, services_);
  conversations::add_delivery_jobs(
      delivery_, services_,
      [this](const auto&, const auto&, const std::string& recipient, auto) { return answer_for(recipient); });
  daily_ = jobs_of_our_own(services_);
  schedule_recurring(database(), daily_);
}

const Person& Office::person(std::string_view key) const {
  const auto found = cast_.find(key);
  if (found == cast_.end()) throw std::invalid_argument(fmt::format("nobody is called {}", key));
  return found->second;
}

mail::SmtpAnswer Office::answer_for(const std::string& recipient) {
  const auto trouble = std::ranges::find(organisation_.troubles, recipient, &Trouble::email);
  if (trouble != organisation_.troubles.end()) {
    const auto handover = trouble->for_good ? mail::Handover::refused : mail::Handover::deferred;
    return {handover, trouble->for_good ? 550 : 451, trouble->words};
  }
  return {mail::Handover::taken, 250, fmt::format("250 2.0.0 Ok: queued as 4Fq{:06X}", 0x2A51 + 37 * ++taken_)};
}

web::Response Office::visit(web::Method method, const std::string& who, const std::string& address, const Fields& form,
                            std::string_view accept) {
  const auto token = tokens_.find(who);
  if (token == tokens_.end()) throw std::invalid_argument(fmt::format("nobody is called {}", who));
  web::Request http;
  http.method = method;
  http.path = address;
  http.fields = form;
  http.headers = {{"Accept", std::string{accept}}, {"Authorization", "Bearer " + token->second}};
  return dispatcher_.handle(http);
}

std::string Office::done(web::Method method, const std::string& who, const std::string& address, const Fields& form) {
  const auto answer = visit(method, who, address, form, "text/html");
  if (static_cast<int>(answer.status) >= 400) {
    const auto why = visit(method, who, address, form, "application/json").body;
    const auto mistakes = why.find("\"mistakes\"");
    throw std::runtime_error(fmt::format("{} at {}: {} {}", who, address, static_cast<int>(answer.status),
                                         why.substr(mistakes == std::string::npos ? 0 : mistakes, 500)));
  }
  const auto location = std::ranges::find(answer.headers, "Location", &web::Header::name);
  return location == answer.headers.end() ? std::string{} : location->value;
}

std::string Office::post(const std::string& who, const std::string& address, const Fields& form) {
  return done(web::Method::post, who, address, form);
}

std::string Office::patch(const std::string& who, const std::string& address, const Fields& form) {
  return done(web::Method::patch, who, address, form);
}

std::string Office::remove(const std::string& who, const std::string& address, const Fields& form) {
  return done(web::Method::remove, who, address, form);
}

void Office::do_what_waits() {
  run_due_jobs(database(), intake_);
  if (delivers_) run_due_jobs(database(), delivery_);
}

void Office::do_what_each_day_brings() { run_due_jobs(database(), daily_); }

void Office::close() {
  database().write([&](Transaction& tx) {
    for (const auto& [key, person] : cast_) people::take_access_tokens(tx, person.id);
  });
}

}  // namespace relais::demo
