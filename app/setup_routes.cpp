#include "setup_routes.h"

#include "answer_templates/answer_templates_handlers.h"
#include "automatic_texts/automatic_texts_handlers.h"
#include "mailboxes/mailboxes_handlers.h"
#include "people/password_handlers.h"
#include "people/people_handlers.h"
#include "people/teams_handlers.h"
#include "requests/template_preview.h"
#include "requests/types/types_handlers.h"
#include "route_words.h"
#include "webhooks/webhooks_handlers.h"

namespace relais {
namespace {

using namespace route_words;

const Route all[] = {
    {get, "/mailboxes", Right::manage_mailboxes, mailboxes::index_mailboxes},
    {get, "/mailboxes/new", Right::manage_mailboxes, mailboxes::new_mailbox},
    {post, "/mailboxes", Right::manage_mailboxes, mailboxes::create_mailbox, form, by_itself},
    {get, "/mailboxes/:mailbox", Right::manage_mailboxes, mailboxes::show_mailbox},
    {get, "/mailboxes/:mailbox/edit", Right::manage_mailboxes, mailboxes::edit_mailbox},
    {patch, "/mailboxes/:mailbox", Right::manage_mailboxes, mailboxes::update_mailbox, form, by_itself},
    {post, "/mailboxes/:mailbox/trials", Right::manage_mailboxes, mailboxes::create_trial, form},
    {remove, "/mailboxes/:mailbox/left-mails/:mail", Right::manage_mailboxes, mailboxes::destroy_left_mail, form},

    {get, "/answer-templates", Right::manage_types, answer_templates::index_templates},
    {get, "/answer-templates/new", Right::manage_types, answer_templates::new_template},
    {post, "/answer-templates", Right::manage_types, answer_templates::create_template, form},
    {get, "/answer-templates/:template/edit", Right::manage_types, answer_templates::edit_template},
    {patch, "/answer-templates/:template", Right::manage_types, answer_templates::update_template, form},
    {post, "/answer-templates/preview", Right::manage_types, requests::preview_new_template, form},
    {patch, "/answer-templates/:template/preview", Right::manage_types, requests::preview_template, form},
    {remove, "/answer-templates/:template", Right::manage_types, answer_templates::destroy_template, form},

    {get, "/automatic-texts", Right::manage_types, automatic_texts::index_texts},
    {get, "/automatic-texts/new", Right::manage_types, automatic_texts::new_text},
    {get, "/automatic-texts/:text/edit", Right::manage_types, automatic_texts::edit_text},
    {patch, "/automatic-texts/:text", Right::manage_types, automatic_texts::update_text, form},
    {remove, "/automatic-texts/:text", Right::manage_types, automatic_texts::destroy_text, form},

    {get, "/request-types", Right::manage_types, requests::index_types},
    {get, "/request-types/new", Right::manage_types, requests::new_type},
    {post, "/request-types", Right::manage_types, requests::create_type, form},
    {get, "/request-types/:type", Right::manage_types, requests::show_type},
    {get, "/request-types/:type/edit", Right::manage_types, requests::edit_type},
    {patch, "/request-types/:type", Right::manage_types, requests::update_type, form},
    {post, "/request-types/:type/retirement", Right::manage_types, requests::create_type_retirement, form},
    {remove, "/request-types/:type/retirement", Right::manage_types, requests::destroy_type_retirement, form},
    {get, "/request-types/:type/required-fields/edit", Right::manage_types, requests::edit_required_fields},
    {patch, "/request-types/:type/required-fields", Right::manage_types, requests::update_required_fields, form},
    {post, "/request-types/:type/stages", Right::manage_types, requests::create_type_stage, form},
    {get, "/request-types/:type/stages/:stage/edit", Right::manage_types, requests::edit_type_stage},
    {patch, "/request-types/:type/stages/:stage", Right::manage_types, requests::update_type_stage, form},
    {remove, "/request-types/:type/stages/:stage", Right::manage_types, requests::destroy_type_stage, form},
    {patch, "/request-types/:type/stages/:stage/position", Right::manage_types, requests::update_type_stage_position,
     form},
    {post, "/request-types/:type/resources", Right::manage_types, requests::create_type_resource, form},
    {get, "/request-types/:type/resources/:resource/edit", Right::manage_types, requests::edit_type_resource},
    {patch, "/request-types/:type/resources/:resource", Right::manage_types, requests::update_type_resource, form},
    {remove, "/request-types/:type/resources/:resource", Right::manage_types, requests::destroy_type_resource, form},
    {patch, "/request-types/:type/resources/:resource/position", Right::manage_types,
     requests::update_type_resource_position, form},

    {get, "/teams", Right::manage_people, people::index_teams},
    {get, "/teams/new", Right::manage_people, people::new_team},
    {post, "/teams", Right::manage_people, people::create_team, form},
    {get, "/teams/:team", Right::manage_people, people::show_team},
    {get, "/teams/:team/edit", Right::manage_people, people::edit_team},
    {patch, "/teams/:team", Right::manage_people, people::update_team, form},
    {post, "/teams/:team/retirement", Right::manage_people, people::create_team_retirement, form},
    {remove, "/teams/:team/retirement", Right::manage_people, people::destroy_team_retirement, form},

    {get, "/people", Right::manage_people, people::index_people},
    {get, "/people/new", Right::manage_people, people::new_person},
    {post, "/people", Right::manage_people, people::create_person, form},
    {get, "/people/:person", Right::manage_people, people::show_person},
    {get, "/people/:person/edit", Right::manage_people, people::edit_person},
    {patch, "/people/:person", Right::manage_people, people::update_person, form},
    {post, "/people/:person/deactivation", Right::manage_people, people::create_deactivation, form},
    {remove, "/people/:person/deactivation", Right::manage_people, people::destroy_deactivation, form},
    {post, "/people/:person/password-link", Right::manage_people, people::create_password_link, form},
    {post, "/people/:person/password", Right::manage_people, people::create_password, form, by_itself},
    {remove, "/people/:person/password", Right::manage_people, people::destroy_password, form},
    {post, "/people/:person/access-tokens", Right::manage_people, people::create_access_token, form},
    {remove, "/people/:person/access-tokens", Right::manage_people, people::destroy_access_tokens, form},
    {get, "/password-links/:link", Right::anyone, people::show_password_link},
    {post, "/password-links/:link", Right::anyone, people::use_password_link, form, by_itself},

    {get, "/webhooks", Right::manage_mailboxes, webhooks::index_webhooks},
    {get, "/webhooks/new", Right::manage_mailboxes, webhooks::new_webhook},
    {post, "/webhooks", Right::manage_mailboxes, webhooks::create_webhook, form},
    {get, "/webhooks/:webhook", Right::manage_mailboxes, webhooks::show_webhook},
    {get, "/webhooks/:webhook/edit", Right::manage_mailboxes, webhooks::edit_webhook},
    {patch, "/webhooks/:webhook", Right::manage_mailboxes, webhooks::update_webhook, form},
    {remove, "/webhooks/:webhook", Right::manage_mailboxes, webhooks::destroy_webhook, form},
    {post, "/webhooks/:webhook/pause", Right::manage_mailboxes, webhooks::create_pause, form},
    {remove, "/webhooks/:webhook/pause", Right::manage_mailboxes, webhooks::destroy_pause, form},
    {post, "/webhooks/:webhook/secret", Right::manage_mailboxes, webhooks::create_secret, form},
    {post, "/webhooks/:webhook/trials", Right::manage_mailboxes, webhooks::create_webhook_trial, form},
    {post, "/webhooks/:webhook/deliveries/:delivery/sending", Right::manage_mailboxes, webhooks::create_sending, form},
};

}  // namespace

std::span<const Route> setup_routes() { return all; }

}  // namespace relais
