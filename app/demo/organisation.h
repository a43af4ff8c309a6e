// An organisation of a demonstration as its file tells it: who works there, what is asked of it, and what it says by
// itself.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "automatic_texts/automatic_text.h"
#include "demo/wording.h"
#include "mailboxes/mailbox.h"
#include "notices/mailing.h"
#include "people/outside_writing.h"
#include "people/person.h"
#include "requests/types/required_fields.h"
#include "requests/types/resources.h"
#include "requests/types/stages.h"

namespace relais::demo {

struct Colleague {
  std::string key;  // as stories call him: "sophie"
  std::string name;
  std::string email;
  std::vector<Role> roles;
  std::vector<std::string> teams;
  std::string what_he_is;  // "1re ligne"
  notices::Mailing mailing = notices::Mailing::at_once;
  // Comes in no more, though what he did is there.
  bool has_left = false;
};

// A team that writes to people outside from other records than at first.
struct WritingTeam {
  std::string name;
  std::vector<people::WrittenFrom> from;
};

struct Type {
  std::string name;
  std::string team;
  std::string guidance;
  std::vector<std::string> people;  // who answer, by their keys
  std::vector<std::string> teams;   // that alone see it
  requests::RequiredFields required;
  std::vector<requests::StageSettings> stages;
  std::vector<requests::ResourceSettings> resources;
};

struct Template {
  std::string name;
  std::string type;
  Language language = Language::fr;
  std::string body;
};

// What the next mail server says of an address, where it does not just take the mail.
struct Trouble {
  std::string email;
  std::string words;
  bool for_good = false;
};

struct Organisation {
  std::string name;
  std::string sector;  // the folder of its files
  std::vector<mailboxes::NewMailbox> mailboxes;
  std::vector<Colleague> people;
  std::vector<WritingTeam> writing;
  std::vector<Type> types;
  std::vector<Template> templates;
  std::vector<automatic_texts::AutomaticText> automatic;
  std::vector<Trouble> troubles;
  WordLists words;
};

// Those that can be told: "agency".
std::vector<std::string> sectors();

// Throws std::invalid_argument where there is no such sector.
Organisation organisation_of(std::string_view sector);

}  // namespace relais::demo
