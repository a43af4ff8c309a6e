#include "command/demo_agency.h"

#include <vector>

#include "command/demo_progress.h"
#include "conversations/writing.h"
#include "intake/handling.h"
#include "lib/live/hub.h"
#include "lib/mail/message.h"
#include "lib/time/clock.h"
#include "people/password.h"
#include "people/people.h"
#include "requests/letterhead.h"
#include "requests/visibility.h"

namespace relais::command {
namespace {

constexpr std::string_view desk = "commercial@agence.example";

constexpr DemoPerson people_of_the_agency[] = {
    {"Sophie Lambert", "sophie.lambert@agence.example", Role::first_line, "1re ligne", "Accueil"},
    {"Claire Martin", "claire.martin@agence.example", Role::second_line, "2e ligne (SPOC)", "Accueil"},
    {"Karim Benali", "karim.benali@agence.example", Role::agent, "agent", "Terrains et bâtiments"},
    {"Nora Peeters", "nora.peeters@agence.example", Role::agent, "agente", "Accompagnement"},
    {"Paul Girard", "paul.girard@agence.example", Role::manager, "cadre", "Accompagnement"},
    {"Christelle Collard", "christelle.collard@agence.example", Role::data_steward, "responsable des fiches",
     "Accueil"},
    {"Admin Relais", "admin@agence.example", Role::administrator, "administration", ""},
};

enum class Speaker { requester, answer, note };

struct Line {
  Speaker speaker;
  std::string_view by;  // the colleague's address, for an answer or a note
  int minutes_later;
  std::string_view text;
};

struct Story {
  int hours_ago;
  std::string_view name;
  std::string_view email;
  std::string_view subject;
  std::vector<Line> lines;
};

const std::vector<Story>& stories() {
  static const std::vector<Story> all{
      {190,
       "Michel Pirard",
       "michel.pirard@boulangerie-pirard.example",
       "Recherche d'un atelier de 300 m²",
       {{Speaker::requester, "", 0,
         "Bonjour,\n\nNotre boulangerie s'agrandit et nous cherchons un atelier d'environ 300 m² dans la région de La "
         "Louvière, de plain-pied, "
         "avec un quai de livraison.\n\nAvez-vous quelque chose de libre d'ici l'été ?\n\nCordialement,\nMichel "
         "Pirard\nBoulangerie Pirard SRL\n064 22 18 05"},
        {Speaker::note, "claire.martin@agence.example", 42,
         "Vu au salon de septembre. Le hall relais de Strépy se libère en avril."},
        {Speaker::answer, "karim.benali@agence.example", 130,
         "Bonjour Monsieur Pirard,\n\nUn hall de 320 m² se libère en avril à Strépy-Bracquegnies, avec quai. Une "
         "visite mardi à 10 h vous conviendrait-elle ?\n\nBien à vous,\nKarim Benali"},
        {Speaker::requester, "", 310,
         "Bonjour Monsieur Benali,\n\nMardi 10 h, c'est parfait. Je viendrai avec mon architecte.\n\nMichel Pirard"}}},
      {121,
       "Anne Wauters",
       "anne.wauters@commune-manage.example",
       "Éclairage de la zone d'activité : panne depuis lundi",
       {{Speaker::requester, "", 0,
         "Madame, Monsieur,\n\nLe bourgmestre me demande de vous signaler que l'éclairage public de la zone est en "
         "panne depuis lundi, côté rue du Parc. "
         "Plusieurs entreprises se plaignent.\n\nQuand pouvez-vous intervenir ?\n\nAnne Wauters\nCommune de Manage"},
        {Speaker::note, "sophie.lambert@agence.example", 15,
         "Appelée : c'est toute la rangée entre le giratoire et le dépôt de bus."},
        {Speaker::answer, "nora.peeters@agence.example", 95,
         "Bonjour Madame Wauters,\n\nLe gestionnaire du réseau est prévenu et passe demain matin. Je vous rappelle dès "
         "que c'est réparé.\n\nNora Peeters"}}},
      {75,
       "Fatima El Amrani",
       "fatima.elamrani@gmail.example",
       "Aide à la création d'entreprise",
       {{Speaker::requester, "", 0,
         "Bonjour,\n\nJe lance une activité de traiteur et je voudrais savoir quelles aides existent, et si vous avez "
         "des cellules équipées pour débuter.\n\n"
         "Merci d'avance,\nFatima El Amrani"}}},
      {51,
       "Luc Hendrickx",
       "l.hendrickx@residence-tilleuls.example",
       "RE: Convention d'occupation, avenant",
       {{Speaker::requester, "", 0,
         "Bonjour,\n\nVoici l'avenant signé. Pouvez-vous nous confirmer la date d'entrée au 1er janvier ?\n\nLuc "
         "Hendrickx"},
        {Speaker::answer, "karim.benali@agence.example", 210,
         "Bonjour Monsieur Hendrickx,\n\nBien reçu. L'entrée au 1er janvier est confirmée ; l'état des lieux aura lieu "
         "le 18 décembre à 9 h.\n\nKarim Benali"}}},
      {27,
       "Chantal Baudoux",
       "chantal.baudoux@ateliers-baudoux.example",
       "Extension de notre bâtiment : permis et prime",
       {{Speaker::requester, "", 0,
         "Bonjour,\n\nNous voulons agrandir notre bâtiment de 450 m². Qui peut nous aider pour le permis d'urbanisme "
         "et la prime à l'investissement ?\n\n"
         "Bien à vous,\nChantal Baudoux\nAteliers Baudoux SA"},
        {Speaker::note, "paul.girard@agence.example", 33,
         "Dossier important pour la zone. Nora, tu peux prendre contact avant vendredi ?"}}},
      {5,
       "Bruno Massart",
       "bruno.massart@hotmail.example",
       "Nuisances sonores la nuit",
       {{Speaker::requester, "", 0,
         "Bonjour,\n\nDepuis deux semaines des camions chargent toute la nuit derrière chez moi, rue des Prés. Est-ce "
         "autorisé dans votre zone ?\n\nBruno Massart"}}},
      {1,
       "Marc Lenoir",
       "marc.lenoir@ateliers-lenoir.example",
       "Fuite dans l'atelier depuis cette nuit",
       {{Speaker::requester, "", 0,
         "Bonjour Madame,\n\nL'eau coule dans notre atelier depuis cette nuit, juste au-dessus des deux machines à "
         "commande numérique. Nous avons mis des seaux, "
         "mais cela ne suffira pas si la pluie reprend ce soir.\n\nPouvez-vous envoyer quelqu'un aujourd'hui ? Je suis "
         "joignable toute la journée au 064 22 18 05.\n\n"
         "Cordialement,\nMarc Lenoir"}}},
  };
  return all;
}

// Tells one story: each line at its moment, by the same ways as in real life.
class Teller {
public:
  explicit Teller(Opened& opened) : opened_(opened), services_{opened.settings, *opened.database, opened.blobs, hub_} {
    intake::add_intake_jobs(kinds_, services_);
  }

  // Its number.
  std::string tell(const Story& story, Timestamp present) {
    number_.clear();
    last_message_id_.clear();
    for (const auto& line : story.lines) {
      const auto at = present - std::chrono::hours{story.hours_ago} + std::chrono::minutes{line.minutes_later};
      const FrozenClock clock{std::min(at, present)};
      line.speaker == Speaker::requester ? receive(story, line) : write(line);
    }
    return number_;
  }

private:
  void receive(const Story& story, const Line& line) {
    mail::Outgoing mail;
    mail.message_id = fmt::format("demo-{}-{}@client.example", story.hours_ago, line.minutes_later);
    mail.in_reply_to = last_message_id_;
    if (!last_message_id_.empty()) mail.references = {last_message_id_};
    mail.subject = story.subject;
    mail.date = now();
    mail.from = {std::string{story.name}, std::string{story.email}};
    mail.to = {{"", std::string{desk}}};
    mail.text = line.text;
    last_message_id_ = mail.message_id;

    const auto mailbox = opened_.database->read([](Reads& db) { return *mailboxes::mailbox_at(db, desk); });
    const auto kept = mailboxes::keep_mail(*opened_.database, opened_.blobs,
                                           {mailbox, std::string{desk}, std::string{story.email}}, mail::write(mail));
    run_due_jobs(*opened_.database, kinds_);
    const auto handled = opened_.database->read([&](Reads& db) { return intake::outcome_of(db, kept.id); });
    if (handled && handled->request) number_ = *handled->request;
  }

  void write(const Line& line) {
    opened_.database->write([&](Transaction& tx) {
      const auto by = people::person_with_email(tx, *EmailAddress::from(line.by)).value();
      const auto request = requests::visible_request(tx, by, number_);
      const auto words = conversations::Words::from(line.text).value();
      if (line.speaker == Speaker::note) {
        conversations::write_note(tx, request.ref(), by, words);
      } else {
        conversations::write_comment(tx, request.ref(), *requests::letterhead_of(tx, request, opened_.settings), by,
                                     {words, {}, {}}, {{{request.requester->name, request.requester->email}}, {}});
      }
    });
  }

  Opened& opened_;
  live::Hub hub_;
  Services services_;
  JobKinds kinds_;
  std::string number_;
  std::string last_message_id_;
};

void hire(Transaction& tx, const std::string& password_hash) {
  for (const auto& person : people_of_the_agency) {
    people::NewPerson fresh{
        std::string{person.name}, *EmailAddress::from(person.email), {person.role}, {}, password_hash};
    if (!person.team.empty()) fresh.teams.emplace_back(person.team);
    people::add(tx, fresh, {});
  }
  mailboxes::add_mailbox(tx,
                         {*EmailAddress::from(desk), "Accueil", "Agence de développement", "mx.agence.example", "", "",
                          "", mailboxes::MailboxAuth::password},
                         {});
}

}  // namespace

std::span<const DemoPerson> demo_people() { return people_of_the_agency; }

void tell_agency(Opened& opened) {
  const auto hash = people::hash_of_password(demo_password);
  opened.database->write([&](Transaction& tx) { hire(tx, hash); });
  Teller teller{opened};
  const auto present = now();
  std::vector<std::string> numbers;
  for (const auto& story : stories()) numbers.push_back(teller.tell(story, present));
  tell_progress(opened, numbers);
}

}  // namespace relais::command
