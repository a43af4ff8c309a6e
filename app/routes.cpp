// The map: every address of Relais, the right it needs, and what answers. docs/rights.md says who has which right.
#include "account/language_handlers.h"
#include "account/mailing_handlers.h"
#include "answer_templates/answer_templates_handlers.h"
#include "automatic_texts/automatic_texts_handlers.h"
#include "dispatch/route.h"
#include "files/assets_handlers.h"
#include "files/uploads_handlers.h"
#include "health/health_handlers.h"
#include "home/home_handlers.h"
#include "intake/held_mail_handlers.h"
#include "intake/raw_mail_handlers.h"
#include "intake/requester_handlers.h"
#include "intake/sorting_action_handlers.h"
#include "intake/sorting_handlers.h"
#include "intake/sorting_trace_handlers.h"
#include "intake/trial_handlers.h"
#include "interface/openapi_handlers.h"
#include "lists/lists_handlers.h"
#include "live/live_handlers.h"
#include "mailboxes/mailboxes_handlers.h"
#include "messages/messages_handlers.h"
#include "people/password_handlers.h"
#include "people/people_handlers.h"
#include "people/session_handlers.h"
#include "people/teams_handlers.h"
#include "requests/activity_handlers.h"
#include "requests/answer_texts.h"
#include "requests/assignment_handlers.h"
#include "requests/caller_answer_handlers.h"
#include "requests/delivery_handlers.h"
#include "requests/facts_handlers.h"
#include "requests/history_handlers.h"
#include "requests/log_handlers.h"
#include "requests/new_request_handlers.h"
#include "requests/note_handlers.h"
#include "requests/note_reader_handlers.h"
#include "requests/outbox_handlers.h"
#include "requests/requests_handlers.h"
#include "requests/selection_handlers.h"
#include "requests/sent_files.h"
#include "requests/standing_handlers.h"
#include "requests/tags_handlers.h"
#include "requests/types/types_handlers.h"
#include "requests/watching_handlers.h"
#include "requests/writing_handlers.h"
#include "search/search_handlers.h"

namespace relais {
namespace {

constexpr auto get = web::Method::get;
constexpr auto post = web::Method::post;
constexpr auto patch = web::Method::patch;
constexpr auto remove = web::Method::remove;

constexpr web::BodyRules no_body{};
constexpr web::BodyRules form{web::BodyKind::form, 2'000'000};
constexpr web::BodyRules mail_form{web::BodyKind::form, intake::largest_tried_mail + 6'000'000};
constexpr web::BodyRules answer{web::BodyKind::form, requests::most_sent + 6'000'000};
constexpr web::BodyRules slice{web::BodyKind::raw_file, 4U << 20U};

constexpr auto by_itself = Runs::by_itself;

const Route all[] = {
    {get, "/", Right::signed_in, home::show_home},

    {get, "/search", Right::see_requests, search::index_search},
    {get, "/search-candidates", Right::see_requests, search::show_candidates},

    {get, "/messages", Right::signed_in, messages::index_messages},
    {post, "/messages/readings", Right::signed_in, messages::create_readings, form},
    {post, "/messages/:message/reading", Right::signed_in, messages::create_reading, form},
    {remove, "/messages/:message/reading", Right::signed_in, messages::destroy_reading, form},
    {post, "/messages/:message/answer", Right::work_note, messages::create_answer, form},

    {get, "/account/notices", Right::signed_in, account::edit_mailing},
    {patch, "/account/notices", Right::signed_in, account::update_mailing, form},
    {get, "/account/language", Right::signed_in, account::edit_language},
    {patch, "/account/language", Right::signed_in, account::update_language, form},

    {get, "/session/new", Right::anyone, people::new_session},
    {post, "/session", Right::anyone, people::create_session, form, by_itself},
    {remove, "/session", Right::signed_in, people::destroy_session, form},

    {get, "/outbox", Right::see_requests, requests::index_outbox},
    {get, "/requests", Right::see_requests, requests::index_requests},
    {get, "/requests/new", Right::record_request, requests::new_request},
    {post, "/requests", Right::record_request, requests::create_request, form},
    {get, "/contact-candidates", Right::record_request, requests::show_contact_candidates},
    {get, "/party-candidates", Right::record_request, requests::show_party_candidates},
    {get, "/typed-moment", Right::signed_in, requests::show_typed_moment},
    {get, "/requests/:number", Right::see_requests, requests::show_request},
    {patch, "/requests/:number", Right::record_request, requests::update_details, form},
    {get, "/requests/:number/history", Right::see_requests, requests::show_history},
    {post, "/requests/:number/qualification", Right::record_request, requests::create_qualification, form},
    {post, "/requests/:number/return", Right::assign, requests::create_return, form},
    {post, "/requests/:number/assignment", Right::transfer, requests::create_assignment, form},
    {remove, "/requests/:number/assignment", Right::transfer, requests::destroy_assignment, form},
    {post, "/requests/:number/urgency", Right::set_urgency, requests::update_urgency, form},
    {post, "/requests/:number/stars", Right::set_stars, requests::update_stars, form},
    {post, "/requests/:number/due-date", Right::set_due_date, requests::update_due_date, form},
    {post, "/requests/:number/stage", Right::resolve, requests::update_request_stage, form},
    {post, "/requests/:number/beginning", Right::resolve, requests::create_beginning, form},
    {post, "/requests/:number/wait", Right::resolve, requests::create_wait, form},
    {remove, "/requests/:number/wait", Right::resolve, requests::destroy_wait, form},
    {post, "/requests/:number/resolution", Right::resolve, requests::create_resolution, form},
    {remove, "/requests/:number/resolution", Right::resolve, requests::create_reopening, form},
    {post, "/requests/:number/refusal", Right::refuse, requests::create_refusal, form},
    {post, "/requests/:number/cancellation", Right::refuse, requests::create_cancellation, form},
    {post, "/requests/:number/merger", Right::refuse, requests::create_merger, form},
    {post, "/requests/:number/links", Right::record_request, requests::create_link, form},
    {remove, "/requests/:number/links/:other", Right::record_request, requests::destroy_link, form},
    {post, "/requests/:number/follow-ups", Right::work_note, requests::create_follow_up, form},
    {patch, "/requests/:number/follow-ups/:line", Right::work_note, requests::update_follow_up, form},
    {post, "/requests/:number/pieces", Right::record_request, requests::create_piece, form},
    {remove, "/requests/:number/pieces/:piece", Right::record_request, requests::remove_piece, form},
    {post, "/requests/:number/pieces/:piece/receipt", Right::record_request, requests::create_piece_receipt, form},
    {remove, "/requests/:number/pieces/:piece/receipt", Right::record_request, requests::destroy_piece_receipt, form},
    {post, "/requests/:number/requester-confirmation", Right::record_request, requests::create_requester_confirmation,
     form},
    {post, "/requests/:number/mails/:mail/split", Right::record_request, requests::create_split, form},
    {post, "/requests/:number/comments", Right::comment, requests::create_comment, answer, by_itself},
    {remove, "/requests/:number/comments/:comment", Right::comment, requests::destroy_comment, form},
    {post, "/requests/:number/deliveries/:delivery/retry", Right::comment, requests::create_retry, form},
    {post, "/requests/:number/watchers", Right::comment, requests::create_watcher, form},
    {remove, "/requests/:number/watchers/:watcher", Right::comment, requests::destroy_watcher, form},
    {get, "/requests/:number/answer-texts", Right::comment, requests::show_answer_texts},
    {get, "/watcher-candidates", Right::comment, requests::show_watcher_candidates},
    {post, "/requests/:number/work-notes", Right::work_note, requests::create_work_note, form},
    {get, "/requests/:number/mention-candidates", Right::work_note, requests::show_mention_candidates},
    {post, "/requests/:number/note-readers", Right::work_note, requests::create_note_reader, form},
    {remove, "/requests/:number/note-readers/:person", Right::work_note, requests::destroy_note_reader, form},
    {post, "/requests/:number/activities", Right::work_note, requests::create_activity, form},
    {post, "/requests/:number/activities/:activity/completion", Right::work_note, requests::create_activity_completion,
     form},
    {remove, "/requests/:number/activities/:activity/completion", Right::work_note,
     requests::destroy_activity_completion, form},
    {post, "/requests/:number/requester", Right::record_request, intake::create_requester, form},
    {post, "/requests/:number/requester-exchange", Right::record_request, intake::create_requester_exchange, form},
    {get, "/requests/:number/mails/:mail/raw", Right::see_requests, intake::show_raw_mail},
    {get, "/requests/:number/mails/:mail/trace", Right::see_requests, intake::show_mail_trace},
    {get, "/requests/:number/mails/:mail/html", Right::see_requests, intake::show_mail_html},
    {remove, "/requests/:number/mails/:mail/hold", Right::accept_mail, intake::destroy_hold, form},
    {post, "/requests/:number/mails/:mail/turning-away", Right::accept_mail, intake::create_turning_away, form},
    {get, "/requests/:number/attachments/:attachment", Right::see_requests, requests::show_attachment},

    {post, "/request-assignments", Right::transfer, requests::create_request_assignments, form},
    {remove, "/request-assignments", Right::transfer, requests::destroy_request_assignments, form},
    {post, "/request-taggings", Right::record_request, requests::create_request_taggings, form},
    {remove, "/request-taggings", Right::record_request, requests::destroy_request_taggings, form},
    {post, "/request-resolutions", Right::resolve, requests::create_request_resolutions, form},
    {remove, "/request-resolutions", Right::resolve, requests::destroy_request_resolutions, form},
    {post, "/requests/:number/tags", Right::record_request, requests::create_request_tag, form},
    {remove, "/requests/:number/tags", Right::record_request, requests::destroy_request_tag, form},
    {post, "/lists/:list/columns", Right::signed_in, lists::create_list_columns, form},
    {post, "/lists/:list/views", Right::signed_in, lists::create_list_view, form},
    {remove, "/lists/:list/views/:view", Right::signed_in, lists::destroy_list_view, form},

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

    {get, "/mails-to-sort", Right::sort_mail, intake::index_mails_to_sort},
    {get, "/mails-to-sort/:mail", Right::sort_mail, intake::show_mail_to_sort},
    {get, "/mails-to-sort/:mail/raw", Right::sort_mail, intake::show_mail_to_sort_raw},
    {get, "/mails-to-sort/:mail/html", Right::sort_mail, intake::show_mail_to_sort_html},
    {get, "/mails-to-sort/:mail/attachments/:attachment", Right::sort_mail, intake::show_mail_to_sort_attachment},
    {post, "/mails-to-sort/:mail/request", Right::sort_mail, intake::create_mail_request, form, by_itself},
    {remove, "/mails-to-sort/:mail/request", Right::sort_mail, intake::destroy_mail_sorting, form},
    {post, "/mails-to-sort/:mail/attachment", Right::sort_mail, intake::create_mail_attachment, form, by_itself},
    {remove, "/mails-to-sort/:mail/attachment", Right::sort_mail, intake::destroy_mail_sorting, form},
    {post, "/mails-to-sort/:mail/spam", Right::sort_mail, intake::create_mail_spam, form},
    {remove, "/mails-to-sort/:mail/spam", Right::sort_mail, intake::destroy_mail_sorting, form},
    {post, "/mails-to-sort/:mail/ignoring", Right::sort_mail, intake::create_mail_ignoring, form},
    {remove, "/mails-to-sort/:mail/ignoring", Right::sort_mail, intake::destroy_mail_sorting, form},
    {post, "/mails-to-sort/:mail/blocking", Right::sort_mail, intake::create_mail_blocking, form},
    {remove, "/mails-to-sort/:mail/blocking", Right::sort_mail, intake::destroy_mail_blocking, form},
    {post, "/mails-to-sort/:mail/placing", Right::sort_mail, intake::create_mail_placing, form, by_itself},

    {get, "/mail-trial", Right::see_trace, intake::show_trial},
    {post, "/mail-trial", Right::see_trace, intake::create_trial, mail_form, by_itself},

    {post, "/uploads", Right::signed_in, files::create_upload, form, by_itself},
    {get, "/uploads/:upload", Right::signed_in, files::show_upload},
    {patch, "/uploads/:upload", Right::signed_in, files::append_to_upload, slice, by_itself},

    {get, "/live", Right::signed_in, live::open_live},
    {get, "/assets/*file", Right::anyone, files::show_asset, no_body, by_itself},
    {get, "/openapi.json", Right::anyone, interface::show_openapi, no_body, by_itself},
    {get, "/health", Right::anyone, health::show_health, no_body, by_itself},
    {get, "/ready", Right::anyone, health::show_ready, no_body, by_itself},
};

}  // namespace

std::span<const Route> routes() { return all; }

}  // namespace relais
