#include "rules.h"

#include "activities/rules.h"
#include "answer_templates/rules.h"
#include "automatic_texts/rules.h"
#include "conversations/rules.h"
#include "drafts/rules.h"
#include "imports/rules.h"
#include "intake/rules.h"
#include "mailboxes/rules.h"
#include "notices/rules.h"
#include "parties/rules.h"
#include "people/rules.h"
#include "requests/rules.h"
#include "search/rules.h"
#include "tags/rules.h"
#include "webhooks/rules.h"

namespace relais {

Rules all_rules() {
  Rules rules;
  people::add_rules(rules);
  tags::add_rules(rules);
  mailboxes::add_rules(rules);
  notices::add_rules(rules);
  conversations::add_rules(rules);
  automatic_texts::add_rules(rules);
  answer_templates::add_rules(rules);
  activities::add_rules(rules);
  drafts::add_rules(rules);
  parties::add_rules(rules);
  requests::add_rules(rules);
  imports::add_rules(rules);
  intake::add_rules(rules);
  search::add_rules(rules);
  webhooks::add_rules(rules);
  return rules;
}

}  // namespace relais
