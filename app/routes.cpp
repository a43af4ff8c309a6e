// The map: every address of Relais, the right it needs, and what answers. docs/rights.md says who has which right.
#include "dispatch/route.h"
#include "files/assets_handlers.h"
#include "files/uploads_handlers.h"
#include "health/health_handlers.h"
#include "home/home_handlers.h"
#include "intake/raw_mail_handlers.h"
#include "live/live_handlers.h"
#include "people/session_handlers.h"
#include "requests/requests_handlers.h"
#include "requests/writing_handlers.h"

namespace relais {
namespace {

constexpr auto get = web::Method::get;
constexpr auto post = web::Method::post;
constexpr auto patch = web::Method::patch;
constexpr auto remove = web::Method::remove;

constexpr web::BodyRules no_body{};
constexpr web::BodyRules form{web::BodyKind::form, 2'000'000};
constexpr web::BodyRules slice{web::BodyKind::raw_file, 4U << 20U};

constexpr auto by_itself = Runs::by_itself;

const Route all[] = {
    {get, "/", Right::signed_in, home::show_home},

    {get, "/session/new", Right::anyone, people::new_session},
    {post, "/session", Right::anyone, people::create_session, form, by_itself},
    {remove, "/session", Right::signed_in, people::destroy_session, form},

    {get, "/requests", Right::see_requests, requests::index_requests},
    {get, "/requests/new", Right::record_request, requests::new_request},
    {post, "/requests", Right::record_request, requests::create_request, form},
    {get, "/requests/:number", Right::see_requests, requests::show_request},
    {post, "/requests/:number/comments", Right::comment, requests::create_comment, form},
    {post, "/requests/:number/work-notes", Right::work_note, requests::create_work_note, form},
    {get, "/requests/:number/mails/:mail/raw", Right::see_requests, intake::show_raw_mail},
    {get, "/requests/:number/attachments/:attachment", Right::see_requests, requests::show_attachment},

    {post, "/uploads", Right::signed_in, files::create_upload, form, by_itself},
    {get, "/uploads/:upload", Right::signed_in, files::show_upload},
    {patch, "/uploads/:upload", Right::signed_in, files::append_to_upload, slice, by_itself},

    {get, "/live", Right::signed_in, live::open_live},
    {get, "/assets/*file", Right::anyone, files::show_asset, no_body, by_itself},
    {get, "/health", Right::anyone, health::show_health, no_body, by_itself},
    {get, "/ready", Right::anyone, health::show_ready, no_body, by_itself},
};

}  // namespace

std::span<const Route> routes() { return all; }

}  // namespace relais
