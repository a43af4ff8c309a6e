#include "command/demo_progress.h"

#include "people/people.h"
#include "requests/assignment.h"
#include "requests/beginning.h"
#include "requests/details.h"
#include "requests/follow_up.h"
#include "requests/number.h"
#include "requests/qualification.h"
#include "requests/resolution.h"
#include "requests/standing.h"
#include "requests/types/resources.h"
#include "requests/types/settings.h"
#include "requests/urgency.h"
#include "requests/waiting.h"

namespace relais::command {
namespace {

using requests::Reason;
using requests::State;
using requests::UrgencyLevel;

struct Type {
  std::string_view name;
  std::string_view team;
  std::string_view guidance;
  std::string_view who;
  std::string_view resource;
};

constexpr Type types[] = {
    {"Terrains et bâtiments", "Terrains et bâtiments",
     "Demander la surface, la commune et la date souhaitée. Ne rien promettre avant la visite.",
     "karim.benali@agence.example", "https://agence.example/terrains"},
    {"Aides et primes", "Accompagnement", "Demander le numéro d'entreprise et le nombre de personnes employées.",
     "nora.peeters@agence.example", "https://agence.example/primes"},
    {"Zone d'activité", "Terrains et bâtiments", "Demander le nom de la zone et, pour une panne, le numéro du poteau.",
     "karim.benali@agence.example", "https://agence.example/zones"},
};

// What was done with one of the requests, the first told being 0.
struct Progress {
  std::size_t story;
  std::string_view type;
  UrgencyLevel urgency;
  std::string_view by;
  std::string_view why;
  State state;
  std::string_view responsible;
  std::string_view words;
  int stars;
};

constexpr Progress all_progress[] = {
    {0, "Terrains et bâtiments", UrgencyLevel::normal, "le client", "Le bail actuel finit en juin", State::in_progress,
     "karim.benali@agence.example", "Visite du hall relais de Strépy proposée", 1},
    {1, "Zone d'activité", UrgencyLevel::urgent, "le bourgmestre", "La zone est dans le noir", State::qualified, "", "",
     2},
    {2, "Aides et primes", UrgencyLevel::normal, "le client", "", State::waiting, "nora.peeters@agence.example",
     "Le plan financier est attendu", 0},
    {3, "Terrains et bâtiments", UrgencyLevel::low, "le client", "", State::resolved, "karim.benali@agence.example",
     "Avenant signé et renvoyé", 0},
    {4, "Aides et primes", UrgencyLevel::normal, "un ministre", "Question posée au cabinet", State::returned, "",
     "Il manque le numéro d'entreprise et le nombre d'emplois.", 3},
};

Person colleague(Reads& db, std::string_view email) {
  return people::person_with_email(db, *EmailAddress::from(email)).value();
}

std::string option(std::int64_t id) { return std::to_string(id); }

void set_up(Transaction& tx, const Type& type, const Person& by) {
  requests::TypeSettings settings;
  settings.name = type.name;
  settings.guidance = type.guidance;
  settings.team = option(people::team_named(tx, type.team).value);
  settings.people = option(colleague(tx, type.who).id.value);
  const auto id = requests::add_type(tx, settings, by);
  requests::add_resource(tx, *requests::request_type(tx, id), {"Ce que nous proposons", std::string{type.resource}},
                         by);
}

class Desk {
public:
  Desk(Transaction& tx, const Settings& settings)
      : tx_(tx),
        settings_(settings),
        sophie_(colleague(tx, "sophie.lambert@agence.example")),
        claire_(colleague(tx, "claire.martin@agence.example")),
        paul_(colleague(tx, "paul.girard@agence.example")) {}

  void tell(const Progress& progress, const std::string& number) {
    id_ = requests::request_numbered(tx_, number).value();
    qualify(progress);
    if (progress.state == State::returned)
      requests::send_back(tx_, now_stands(), *Reason::from(progress.words), claire_, settings_);
    if (!progress.responsible.empty()) answer(progress);
  }

private:
  requests::Request now_stands() const { return requests::request_with_id(tx_, id_); }

  void qualify(const Progress& progress) {
    auto details = requests::details_of(tx_, now_stands());
    for (const auto& type : request_types::all(tx_))
      if (type.name == progress.type) details.type = type.id;
    requests::change_details(tx_, now_stands(), details, sophie_);
    requests::set_urgency(tx_, now_stands(), {progress.urgency, std::string{progress.by}, std::string{progress.why}},
                          sophie_);
    if (progress.stars > 0) requests::set_stars(tx_, now_stands(), progress.stars, paul_);
    requests::qualify(tx_, now_stands(), Reason::from("Le reste sera demandé par téléphone."), sophie_);
  }

  void answer(const Progress& progress) {
    const auto responsible = colleague(tx_, progress.responsible);
    requests::assign(tx_, now_stands(), {responsible.id, std::nullopt, "répond à ce type de demande"}, claire_,
                     settings_);
    requests::begin_by_writing(tx_, now_stands(), responsible);
    requests::add_follow_up(tx_, now_stands(),
                            {requests::Log::request, tx_.now(), *Reason::from(progress.words), std::nullopt},
                            responsible);
    if (progress.state == State::waiting)
      requests::let_wait(tx_, now_stands(),
                         {requests::WaitsFor::requester, tx_.now() + std::chrono::days{5}, std::string{progress.words}},
                         responsible);
    if (progress.state == State::resolved)
      requests::resolve(tx_, now_stands(), std::string{progress.words}, responsible, settings_);
  }

  Transaction& tx_;
  const Settings& settings_;
  Person sophie_;
  Person claire_;
  Person paul_;
  Id<requests::Request> id_;
};

}  // namespace

void tell_progress(Opened& opened, const std::vector<std::string>& numbers) {
  opened.database->write([&](Transaction& tx) {
    const auto admin = colleague(tx, "admin@agence.example");
    for (const auto& type : types) set_up(tx, type, admin);
    Desk desk{tx, opened.settings};
    for (const auto& progress : all_progress) desk.tell(progress, numbers.at(progress.story));
  });
}

}  // namespace relais::command
