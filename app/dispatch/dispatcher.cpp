#include "dispatch/dispatcher.h"

#include <spdlog/spdlog.h>

#include "dispatch/identity.h"
#include "dispatch/refusal_pages.h"
#include "dispatch/rendering.h"
#include "lib/database/errors.h"
#include "lib/time/format.h"
#include "lib/web/headers.h"
#include "people/token.h"

namespace relais {
namespace {

bool changes_something(web::Method method) { return method != web::Method::get && method != web::Method::head; }

Language language_of(const std::optional<Person>& person) { return person ? person->language : Language::fr; }

// Long enough to find in a log, short enough to be read out on the telephone.
std::string new_reference() { return people::Token::make().text.substr(0, 8); }

Response refused_for(const Request& request) {
  try {
    throw;
  } catch (const NotFound&) {
    return refusal_page(request, Status::not_found);
  } catch (const Forbidden& no) {
    return forbidden_page(request, no.right);
  } catch (const TooMany& no) {
    return refusal_page(request, Status::too_many).with("Retry-After", std::to_string(no.wait.count()));
  } catch (const DatabaseUnavailable& gone) {
    spdlog::error("the database does not answer: {}", gone.what());
    return refusal_page(request, Status::unavailable).with("Retry-After", "5");
  } catch (const std::exception& mistake) {
    const auto reference = new_reference();
    spdlog::error("{}: {} {}: {}", reference, static_cast<int>(request.http().method), request.http().path,
                  mistake.what());
    return refusal_page(request, Status::internal_error, reference);
  }
}

}  // namespace

Dispatcher::Dispatcher(const Services& services) : services_(services) {
  for (const auto& route : routes()) {
    router_.add(route.method, route.pattern);
    descriptions_.push_back(description_of(route.handle));
  }
}

web::BodyRules Dispatcher::body_rules(web::Method method, std::string_view path) const {
  if (const auto match = router_.match(method, path); match.index) return routes()[*match.index].body;
  if (method != web::Method::post) return {};
  // What a form means by its _method is known only when its body was read.
  for (const auto meant : {web::Method::patch, web::Method::remove}) {
    if (const auto match = router_.match(meant, path); match.index) return routes()[*match.index].body;
  }
  return {};
}

web::Response Dispatcher::handle(web::Request& http) {
  const ZoneScope zone{services_.settings.time_zone};
  const auto match = router_.match(http.method, http.path);
  Request request{http, services_, match, wants_json(http, match.wants_json),
                  match.index ? descriptions_[*match.index] : nullptr};
  if (!match.index) {
    if (match.allowed.empty()) return rendered(refusal_page(request, Status::not_found), request);
    return rendered(refusal_page(request, Status::method_not_allowed).with("Allow", web::allow_header(match.allowed)),
                    request);
  }
  std::optional<Person> person;
  auto response = answer_or_refuse(request, routes()[*match.index], person);
  const LanguageScope scope{language_of(person)};
  try {
    return rendered(std::move(response), request);
  } catch (...) {
    return rendered(refused_for(request), request);
  }
}

web::Response Dispatcher::refuse(const web::Request& http, Status status, std::string_view why) {
  const web::RouteMatch nowhere;
  const Request request{http, services_, nowhere, wants_json(http, http.path.ends_with(".json"))};
  spdlog::info("refused {}: {}", static_cast<int>(status), why);
  return rendered(refusal_page(request, status), request);
}

Response Dispatcher::answer_or_refuse(Request& request, const Route& route, std::optional<Person>& person) {
  try {
    return answer(request, route, person);
  } catch (...) {
    const LanguageScope scope{language_of(person)};
    return refused_for(request);
  }
}

Response Dispatcher::answer(Request& request, const Route& route, std::optional<Person>& person) {
  const auto& http = request.http();
  if (changes_something(http.method) && !has_bearer(http) && web::is_cross_site(http, services_.settings.public_url)) {
    return refusal_page(request, Status::forbidden);
  }
  // Nobody needs to be known for these, so they answer without a database, too.
  if (route.right == Right::anyone && route.runs == Runs::by_itself) return route.handle(request);
  const auto inside = [&](auto& db) {
    person = whoever_asks(db, http, services_.settings);
    request.enter(db, person ? &*person : nullptr);
    const LanguageScope scope{language_of(person)};
    if (route.right != Right::anyone && !person) return not_signed_in(request);
    if (person) require(may(*person, route.right), route.right);
    return route.runs == Runs::in_transaction ? route.handle(request) : Response{};
  };
  auto response = changes_something(http.method) && route.runs == Runs::in_transaction
                      ? services_.database.write([&](Transaction& tx) { return inside(tx); })
                      : services_.database.read([&](Reads& db) { return inside(db); });
  const LanguageScope scope{language_of(person)};
  return route.runs == Runs::by_itself && person ? route.handle(request) : std::move(response);
}

}  // namespace relais
