#include "intake/sorting_answers.h"

#include "dispatch/address.h"
#include "intake/passing_on.h"
#include "intake/sorting_pages.h"
#include "lib/text/translation.h"

namespace relais::intake {
namespace {

struct NotUnderstood : std::runtime_error {
  using std::runtime_error::runtime_error;
};

// The weather is not the mail's fault.
template <class F>
auto understanding(F&& act) {
  try {
    return act();
  } catch (const DatabaseError&) {
    throw;
  } catch (const std::system_error&) {
    throw;
  } catch (const std::exception& trouble) {
    throw NotUnderstood(trouble.what());
  }
}

mailboxes::RawMail raw_of(const Request& http, Id<mailboxes::RawMail> id) {
  auto raw = mailboxes::raw_mail(http.db(), http.services().blobs, id);
  if (!raw) throw NotFound();
  return *std::move(raw);
}

Placing placing_of(const Request& http, Id<mailboxes::RawMail> id) {
  auto placing = placing_seen_by(http.db(), http.person(), id);
  if (!placing) throw NotFound();
  return *std::move(placing);
}

Incoming read_with_files(Request& http) {
  const auto& services = http.services();
  const auto raw = services.database.read([&](Reads& db) {
    http.enter(db, &http.person());
    const auto id = http.id_in_path<mailboxes::RawMail>("mail");
    placing_of(http, id);
    return raw_of(http, id);
  });
  const auto ours = [&](const std::string& address) {
    return services.database.read([&](Reads& db) { return is_ours(db, address); });
  };
  return understanding([&] { return read_incoming(raw, services.blobs, ours); });
}

std::string what_the_first_did(const Request& http, const Found& found) {
  const auto& [placing, incoming] = found;
  if (placing.sorting && placing.sorting->person == http.person().id) {
    return t("That is done already. {done}", {{"done", placing.sorting->sentence()}});
  }
  if (placing.sorting) return t("Somebody was faster. {done}", {{"done", placing.sorting->sentence()}});
  const auto handled = outcome_of(http.db(), incoming.raw.id);
  if (handled && handled->request) {
    return t("It is in {number} by now: {why}", {{"number", *handled->request}, {"why", placing.why}});
  }
  return std::string{t("Somebody has taken it back in the meantime: it waits again.")};
}

}  // namespace

Found found_in_path(const Request& http) {
  const auto id = http.id_in_path<mailboxes::RawMail>("mail");
  auto placing = placing_of(http, id);
  auto raw = raw_of(http, id);
  auto message = mail::parse(raw.bytes);
  return {std::move(placing), {std::move(raw), std::move(message), std::nullopt, {}}};
}

Response with_files(Request& http, const std::function<Response(Transaction&, const Found&)>& act) {
  const auto& services = http.services();
  const LanguageScope scope{http.person().language};
  try {
    const auto incoming = read_with_files(http);
    return services.database.write([&](Transaction& tx) {
      http.enter(tx, &http.person());
      return act(tx, {placing_of(http, incoming.raw.id), incoming});
    });
  } catch (const NotUnderstood& trouble) {
    return services.database.read([&](Reads& db) {
      http.enter(db, &http.person());
      return mistaken(http, found_in_path(http), "mail",
                      t("It still cannot be understood: {trouble}", {{"trouble", trouble.what()}}));
    });
  }
}

void as_the_rules_do(const std::function<void()>& act) {
  const LanguageScope scope{Language::fr};
  understanding(act);
}

Response sorted(const Request& http, const Found& found) {
  const auto& id = found.incoming.raw.id;
  if (!http.wants_json())
    return see_other(Address{"/mails-to-sort"}
                         .with("reason", http.in_query("reason"))
                         .with("sorted", std::to_string(id.value))
                         .text());
  return page(sorting_mail_page(http, found.incoming, placing_of(http, id)), Status::created)
      .with("Location", fmt::format("/mails-to-sort/{}", id.value));
}

Response answered(const Request& http, Id<mailboxes::RawMail> mail, std::string_view done) {
  if (!http.wants_json()) return see_other(fmt::format("/mails-to-sort/{}", mail.value), done);
  const auto found = found_in_path(http);
  return page(sorting_mail_page(http, found.incoming, found.placing));
}

Response already_sorted(const Request& http, const Found& found) {
  return mistaken(http, found, "mail", what_the_first_did(http, found));
}

Response mistaken(const Request& http, const Found& found, std::string_view field, std::string_view sentence) {
  return page(sorting_mail_page(http, found.incoming, found.placing, {{std::string{field}, std::string{sentence}}}),
              Status::unprocessable);
}

}  // namespace relais::intake
