// The map: every address of Relais, the right it needs, and what answers; those of setting it up stand in
// setup_routes.cpp, those of mails to partners in exchange_routes.cpp. docs/rights.md says who has which right.
#include "about/about_handlers.h"
#include "account/language_handlers.h"
#include "account/mailing_handlers.h"
#include "client_file/archival_handlers.h"
#include "client_file/card_activity_handlers.h"
#include "client_file/cards_handlers.h"
#include "client_file/contact_handlers.h"
#include "client_file/duplicates_handlers.h"
#include "client_file/export_handlers.h"
#include "client_file/form_display_handlers.h"
#include "client_file/merges_handlers.h"
#include "client_file/party_handlers.h"
#include "client_file/postcode_candidates.h"
#include "client_file/site_handlers.h"
#include "client_file/vcard_handlers.h"
#include "dispatch/route.h"
#include "exchange_routes.h"
#include "files/assets_handlers.h"
#include "files/uploads_handlers.h"
#include "health/health_handlers.h"
#include "home/home_handlers.h"
#include "imports/imports_handlers.h"
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
#include "messages/messages_handlers.h"
#include "people/session_handlers.h"
#include "presence/presence_handlers.h"
#include "privacy/privacy_handlers.h"
#include "requests/activity_handlers.h"
#include "requests/answer_texts.h"
#include "requests/assignment_handlers.h"
#include "requests/caller_answer_handlers.h"
#include "requests/delivery_handlers.h"
#include "requests/draft_handlers.h"
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
#include "requests/watching_handlers.h"
#include "requests/writing_handlers.h"
#include "route_words.h"
#include "search/search_handlers.h"
#include "setup_routes.h"

namespace relais {
namespace {

using namespace route_words;

constexpr web::BodyRules no_body{};
constexpr web::BodyRules mail_form{web::BodyKind::form, intake::largest_tried_mail + 6'000'000};
constexpr web::BodyRules answer{web::BodyKind::form, requests::most_sent + 6'000'000};
constexpr web::BodyRules table_form{web::BodyKind::form, imports::largest_file + 1'000'000};
constexpr web::BodyRules slice{web::BodyKind::raw_file, 4U << 20U};

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

    {get, "/about", Right::signed_in, about::show_about},

    {get, "/session/new", Right::anyone, people::new_session},
    {post, "/session", Right::anyone, people::create_session, form, by_itself},
    {remove, "/session", Right::signed_in, people::destroy_session, form},

    {get, "/outbox", Right::see_requests, requests::index_outbox},
    {get, "/requests", Right::see_requests, requests::index_requests},
    {get, "/requests/new", Right::record_request, requests::new_request},
    {post, "/requests", Right::record_request, requests::create_request, form},
    {get, "/contact-candidates", Right::record_request, requests::show_contact_candidates},
    {get, "/party-candidates", Right::change_parties, requests::show_party_candidates},
    {get, "/postcode-candidates", Right::change_parties, client_file::show_postcode_candidates},
    {get, "/typed-moment", Right::signed_in, requests::show_typed_moment},
    {get, "/requests/:number", Right::see_requests, requests::show_request},
    {patch, "/requests/:number", Right::record_request, requests::update_details, form},
    {post, "/requests/:number/presence", Right::see_requests, presence::create_presence, form, by_itself},
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
    {post, "/requests/:number/drafts", Right::see_requests, requests::create_draft, form},
    {remove, "/requests/:number/drafts", Right::see_requests, requests::destroy_draft, form},
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

    {get, "/contacts/:contact/archival/new", Right::archive_contact, client_file::new_archival},
    {post, "/contacts/:contact/archival", Right::archive_contact, client_file::create_archival, form},
    {remove, "/contacts/:contact/archival", Right::keep_cards, client_file::destroy_archival, form},
    {post, "/contacts/:contact/archival-requests", Right::archive_contact, client_file::create_archival_request, form},
    {get, "/parties/:party/archival/new", Right::archive_contact, client_file::new_archival},
    {post, "/parties/:party/archival", Right::keep_cards, client_file::create_archival, form},
    {remove, "/parties/:party/archival", Right::keep_cards, client_file::destroy_archival, form},
    {post, "/parties/:party/archival-requests", Right::archive_contact, client_file::create_archival_request, form},
    {get, "/contacts/:contact/erasure", Right::keep_cards, privacy::show_erasure},
    {post, "/contacts/:contact/erasure", Right::keep_cards, privacy::create_erasure, form},
    {post, "/contacts/:contact/personal-file", Right::keep_cards, privacy::create_personal_file, form, by_itself},
    {get, "/parties/:party/erasure", Right::keep_cards, privacy::show_erasure},
    {post, "/parties/:party/erasure", Right::keep_cards, privacy::create_erasure, form},
    {post, "/parties/:party/personal-file", Right::keep_cards, privacy::create_personal_file, form, by_itself},
    {post, "/contacts/:contact/activities/:activity/completion", Right::change_parties,
     client_file::create_card_activity_completion, form},
    {remove, "/contacts/:contact/activities/:activity/completion", Right::change_parties,
     client_file::destroy_card_activity_completion, form},
    {post, "/parties/:party/activities/:activity/completion", Right::change_parties,
     client_file::create_card_activity_completion, form},
    {remove, "/parties/:party/activities/:activity/completion", Right::change_parties,
     client_file::destroy_card_activity_completion, form},
    {get, "/parties/new", Right::change_parties, client_file::new_party},
    {post, "/parties", Right::change_parties, client_file::create_party, form},
    {get, "/parties/:party", Right::see_parties, client_file::show_party},
    {get, "/parties/:party/edit", Right::change_parties, client_file::edit_party},
    {patch, "/parties/:party", Right::change_parties, client_file::update_party, form},
    {get, "/party-choices", Right::see_parties, client_file::show_party_choices},
    {get, "/parties/:party/recipients", Right::see_parties, client_file::show_recipients},
    {get, "/parties/:party/contacts", Right::see_parties, client_file::show_party_contacts},
    {get, "/parties/:party/sites/new", Right::change_parties, client_file::new_site},
    {post, "/parties/:party/sites", Right::change_parties, client_file::create_site, form},
    {get, "/sites/:site/edit", Right::change_parties, client_file::edit_site},
    {patch, "/sites/:site", Right::change_parties, client_file::update_site, form},
    {get, "/contacts/new", Right::change_parties, client_file::new_contact},
    {post, "/contacts", Right::change_parties, client_file::create_contact, form},
    {get, "/contacts/:contact/edit", Right::change_parties, client_file::edit_contact},
    {patch, "/contacts/:contact", Right::change_parties, client_file::update_contact, form},
    {get, "/contacts/:contact", Right::see_parties, client_file::show_contact},
    {get, "/parties", Right::see_parties, client_file::index_parties},
    {get, "/contacts", Right::see_parties, client_file::index_contacts},
    {get, "/parties/export", Right::see_parties, client_file::show_parties_export, no_body, by_itself},
    {get, "/contacts/export", Right::see_parties, client_file::show_contacts_export, no_body, by_itself},
    {get, "/parties.vcf", Right::see_parties, client_file::show_parties_vcards, no_body, by_itself},
    {get, "/contacts.vcf", Right::see_parties, client_file::show_contacts_vcards, no_body, by_itself},
    {get, "/parties/:party/card.vcf", Right::see_parties, client_file::show_party_vcard},
    {get, "/contacts/:contact/card.vcf", Right::see_parties, client_file::show_contact_vcard},
    {post, "/party-taggings", Right::change_parties, client_file::create_party_taggings, form},
    {remove, "/party-taggings", Right::change_parties, client_file::destroy_party_taggings, form},
    {post, "/contact-taggings", Right::change_parties, client_file::create_contact_taggings, form},
    {remove, "/contact-taggings", Right::change_parties, client_file::destroy_contact_taggings, form},
    {get, "/form-displays/:form", Right::see_parties, client_file::show_form_display},
    {patch, "/form-displays/:form", Right::see_parties, client_file::update_form_display, form},
    {get, "/party-duplicates", Right::change_parties, client_file::show_party_duplicates},
    {get, "/contact-duplicates", Right::change_parties, client_file::show_contact_duplicates},
    {get, "/possible-duplicates/new", Right::see_parties, client_file::new_possible_duplicate},
    {post, "/possible-duplicates", Right::archive_contact, client_file::create_possible_duplicate, form},
    {get, "/possible-duplicates/:duplicate", Right::see_parties, client_file::show_possible_duplicate},
    {post, "/card-differences", Right::keep_cards, client_file::create_card_difference, form},
    {post, "/merges", Right::keep_cards, client_file::create_merge, form},
    {get, "/merges/:merge", Right::see_parties, client_file::show_merge},
    {remove, "/merges/:merge", Right::keep_cards, client_file::destroy_merge, form},

    {get, "/imports", Right::keep_cards, imports::index_imports},
    {get, "/imports/new", Right::keep_cards, imports::new_import},
    {post, "/imports", Right::keep_cards, imports::create_import, table_form, by_itself},
    {get, "/imports/:import", Right::keep_cards, imports::show_import},
    {post, "/imports/:import/trial", Right::keep_cards, imports::create_trial, form},
    {post, "/imports/:import/run", Right::keep_cards, imports::create_run, form},
    {remove, "/imports/:import/run", Right::keep_cards, imports::destroy_run, form},
    {get, "/imports/:import/refused-lines", Right::keep_cards, imports::show_refused_lines},

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

std::span<const Route> routes() {
  static const auto together = [] {
    std::vector<Route> all_of_them{std::begin(all), std::end(all)};
    all_of_them.insert(all_of_them.end(), setup_routes().begin(), setup_routes().end());
    all_of_them.insert(all_of_them.end(), exchange_routes().begin(), exchange_routes().end());
    return all_of_them;
  }();
  return together;
}

}  // namespace relais
