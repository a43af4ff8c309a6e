#include "requests/exchange_form.h"

#include <algorithm>

#include "conversations/taking_back.h"
#include "dispatch/id_in.h"
#include "lib/text/characters.h"
#include "requests/typed_answer.h"

namespace relais::requests {
namespace {

using conversations::Correspondent;

// A name that would end the address before it, or begin another, is put in quotation marks.
std::string in_field(const std::string& name, const std::string& email) {
  if (name.empty() || name == email) return email;
  if (name.find_first_of(",;<>@\"()[]:\\") == std::string::npos) return fmt::format("{} <{}>", name, email);
  std::string quoted;
  for (const char letter : name) {
    if (letter != '"' && letter != '\\') quoted += letter;
  }
  return fmt::format("\"{}\" <{}>", quoted, email);
}

std::string in_field(const std::vector<Correspondent>& people) {
  std::string field;
  for (const auto& one : people) field += in_field(one.name, one.email) + ", ";
  return field;
}

void go_on(Reads& db, const conversations::Exchange& exchange, ExchangeForm& form) {
  form.exchange = exchange.id.value;
  form.subject = exchange.subject;
  form.address_to(in_field(conversations::correspondents_of(db, exchange.id)));
}

void show_files(ExchangeForm& form, std::vector<WaitingFile> files) {
  form.files = std::move(files);
  form.has_lost_files = std::erase_if(form.files, [](const WaitingFile& file) { return file.size == 0; }) > 0;
}

void go_on_with_draft(const relais::Request& http, ExchangeForm& form) {
  if (!form.draft) return;
  const auto& typed = form.draft->typed;
  if (!trimmed(typed.to).empty()) form.to = typed.to;
  if (!form.exchange) form.subject = typed.subject;
  form.words = {typed.rich_words, typed.words, true};
  show_files(form, waiting_files(http, typed.uploads));
}

// Where nothing of an exchange has left, its subject can be said anew.
void write_again(Reads& db, const RecordRef& record, Id<conversations::Message> message, ExchangeForm& form) {
  auto again = conversations::mail_taken_back(db, record, message);
  if (!again) return;
  form.to = in_field(again->to);
  form.words = put_before(std::move(again->words), form.words);
  if (const auto exchange = conversations::exchange(db, again->exchange)) form.subject = exchange->subject;
}

std::optional<conversations::Exchange> exchange_asked_for(const relais::Request& http, const RecordRef& record) {
  const auto in_query = id_in<conversations::Exchange>(http.in_query("exchange"));
  return in_query ? conversations::exchange_on(http.db(), record, *in_query) : std::nullopt;
}

}  // namespace

std::string ExchangeForm::action() const {
  return exchange ? fmt::format("{}/exchanges/{}/mails", page, *exchange) : page + "/exchanges";
}

void ExchangeForm::address_to(std::string usual) {
  if (to.empty()) to = usual;
  usual_to = std::move(usual);
}

void ExchangeForm::find_draft(const std::vector<drafts::Draft>& begun) {
  const auto is_of_it = [&](const auto& each) {
    return each.kind == drafts::Kind::exchange && (each.exchange ? each.exchange->value : 0) == exchange_or_none();
  };
  const auto found = std::ranges::find_if(begun, is_of_it);
  if (found != begun.end()) draft = *found;
}

ExchangeForm exchange_form(const relais::Request& http, const RecordRef& record, std::string page,
                           const std::vector<drafts::Draft>& begun) {
  ExchangeForm form;
  form.page = std::move(page);
  form.is_open = http.in_query("write") == "exchange";
  const auto exchange = form.is_open ? exchange_asked_for(http, record) : std::nullopt;
  if (exchange) go_on(http.db(), *exchange, form);
  form.find_draft(begun);
  go_on_with_draft(http, form);
  const auto again = id_in<conversations::Message>(http.in_query("again"));
  if (form.is_open && again) write_again(http.db(), record, *again, form);
  return form;
}

ExchangeForm exchange_form_back(const relais::Request& http, const RecordRef& record, std::string page,
                                Mistakes mistakes) {
  ExchangeForm form;
  form.page = std::move(page);
  form.is_open = true;
  const auto in_path = id_in<conversations::Exchange>(http.in_path("exchange"));
  if (const auto exchange = in_path ? conversations::exchange_on(http.db(), record, *in_path) : std::nullopt)
    go_on(http.db(), *exchange, form);
  form.to = http.typed("to");
  if (!form.exchange) form.subject = http.typed("subject");
  form.words = typed_answer(http).words;
  form.mistakes = std::move(mistakes);
  show_files(form, waiting_files(http));
  form.has_lost_files |= has_form_files(http);
  return form;
}

std::string filter_in_field(const parties::Recipient& recipient) { return in_field(recipient.name, recipient.email); }

}  // namespace relais::requests
