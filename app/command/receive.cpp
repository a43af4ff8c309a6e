#include "command/receive.h"

#include <charconv>
#include <iostream>
#include <iterator>
#include <thread>

#include "command/exit.h"
#include "intake/handling.h"
#include "lib/live/hub.h"
#include "lib/mail/lmtp_server.h"
#include "lib/mail/return_path.h"
#include "lib/text/json.h"
#include "mailboxes/raw_mail.h"

namespace relais::command {
namespace {

constexpr std::chrono::seconds longest_wait{60};

std::string all_of_stdin() {
  std::string bytes{std::istreambuf_iterator<char>{std::cin}, {}};
  if (bytes.empty()) throw Stop(Exit::no_input, "no mail came on standard input");
  return bytes;
}

// "2.0.0 kept as 42": how our own server answers.
mailboxes::Kept kept_in(const std::string& words) {
  mailboxes::Kept kept;
  kept.duplicate = words.find("known as") != std::string::npos;
  const auto number = words.substr(words.rfind(' ') + 1);
  std::from_chars(number.data(), number.data() + number.size(), kept.id.value);
  return kept;
}

std::optional<mailboxes::Kept> by_the_server(const Settings& settings, const Receive& wanted,
                                             const std::string& bytes) {
  const auto answer = mail::lmtp_hand_over(settings.lmtp_socket(), wanted.return_path, wanted.mailbox, bytes);
  if (!answer.reached) return std::nullopt;
  const auto& reply = answer.reply;
  if (reply.code >= 500) throw Stop(Exit::data_error, reply.words);
  if (reply.code >= 300) throw Stop(Exit::try_again, reply.words);
  return kept_in(reply.words);
}

mailboxes::Kept by_ourselves(Opened& opened, const Receive& wanted, const std::string& bytes) {
  const auto mailbox = opened.database->read([&](Reads& db) { return mailboxes::mailbox_at(db, wanted.mailbox); });
  if (!mailbox) throw Stop(Exit::data_error, fmt::format("{}: nobody reads this address", wanted.mailbox));
  return mailboxes::keep_mail(*opened.database, opened.blobs, {*mailbox, wanted.mailbox, wanted.return_path}, bytes);
}

void handle_what_waits(Opened& opened) {
  live::Hub nobody;
  const Services services{opened.settings, *opened.database, opened.blobs, nobody};
  JobKinds kinds;
  intake::add_intake_jobs(kinds, services);
  run_due_jobs(*opened.database, kinds);
}

std::optional<intake::Handled> outcome_when_there(Database& database, Id<mailboxes::RawMail> mail) {
  const auto deadline = std::chrono::steady_clock::now() + longest_wait;
  while (true) {
    const auto handled = database.read([&](Reads& db) { return intake::outcome_of(db, mail); });
    if (handled || std::chrono::steady_clock::now() > deadline) return handled;
    std::this_thread::sleep_for(std::chrono::milliseconds{10});
  }
}

void print_json(const mailboxes::Kept& kept, const std::optional<intake::Handled>& handled) {
  std::string line;
  JsonWriter json{line};
  json.begin_object();
  if (kept.duplicate) {
    json.field("outcome", "duplicate");
  } else {
    json.field("outcome", handled ? name_of(handled->outcome) : "to_sort");
  }
  json.field("request", handled ? handled->request : std::nullopt);
  json.field("why", kept.duplicate ? "another copy of it was here already"
                    : handled      ? handled->why
                                   : "it still waits to be handled");
  json.end_object();
  fmt::print("{}\n", line);
}

void receive_or_stop(const Place& place, const Receive& wanted, const std::string& bytes) {
  auto kept = by_the_server(settings_at(place), wanted, bytes);
  // Opening a database costs more than the server needs for the mail, so without need it stays closed.
  if (kept && !wanted.as_json) return;
  Opened opened{place};
  if (!kept) {
    kept = by_ourselves(opened, wanted, bytes);
    handle_what_waits(opened);
  }
  if (wanted.as_json) print_json(*kept, outcome_when_there(*opened.database, kept->id));
}

}  // namespace

void receive(const Place& place, const Receive& wanted) {
  const auto bytes = all_of_stdin();
  auto envelope = wanted;
  // A pipe brings no envelope: without it every mail would look like that of a robot.
  if (envelope.return_path.empty()) envelope.return_path = mail::return_path_in(bytes);
  try {
    receive_or_stop(place, envelope, bytes);
  } catch (const Stop&) {
    throw;
  } catch (const std::exception& gone) {
    throw Stop(Exit::try_again, gone.what());
  }
}

}  // namespace relais::command
