#include <doctest/doctest.h>

#include <filesystem>
#include <fstream>

#include "drafts/forgetting.h"
#include "files/upload_expiry.h"
#include "lib/blobs/uploads.h"
#include "testing/world.h"

namespace relais {
namespace {

using testing::Form;
using testing::World;

struct Writers : World {
  std::string number = new_request(louise, "Fuite");
  std::string address = "/requests/" + number;

  void keep(const std::string& kind, const Form& more) {
    Form form{{"kind", kind}};
    form.insert(form.end(), more.begin(), more.end());
    visit(web::Method::post, &louise, address + "/drafts", form, {{"Accept", "application/json"}});
  }
  void make_older(std::chrono::days by) {
    database->write([&](Transaction& tx) { tx.run(Sql{"UPDATE drafts SET kept_at = $1"}, tx.now() - by); });
  }
  std::int64_t drafts() { return count("SELECT count(*) FROM drafts"); }
  // What is done every hour.
  void forget() {
    JobKinds kinds;
    drafts::add_draft_jobs(kinds, settings);
    files::add_upload_jobs(kinds, services());
    for (const auto& name : kinds.names()) (*kinds.find(name))(db(), Job{});
  }
  std::string uploaded() {
    Uploads uploads{blobs};
    auto token = uploads.begin(louise.id.value, "plan.txt", 4);
    uploads.append(louise.id.value, token, 0, "toit");
    for (const auto& file : std::filesystem::directory_iterator(blobs.incoming()))
      std::filesystem::last_write_time(file, std::filesystem::file_time_type::clock::now() - std::chrono::days{5});
    return token;
  }
  bool is_there(const std::string& token) { return Uploads{blobs}.find(louise.id.value, token).has_value(); }
};

}  // namespace

TEST_CASE("the activity that goes along with a note is kept in its draft, and found again where it is gone on with") {
  Writers world;
  world.keep("work_note", {{"text", "Toit"},
                           {"activity_type", "call"},
                           {"activity_words", "Rappeler Marc"},
                           {"activity_for", "@Karim"},
                           {"activity_due", "+3j"}});
  const auto page = world.get(&world.louise, world.address);
  for (const auto* field : {"value=\"Rappeler Marc\"", "value=\"@Karim\"", "value=\"+3j\"", "value=\"call\" selected"})
    CHECK(page.shows(field));
  CHECK_FALSE(world.get(&world.nora, world.address).shows("Rappeler Marc"));

  world.keep("comment", {{"text", "Oui"}, {"activity_words", "Rappeler Marc"}});
  CHECK(world.count("SELECT count(*) FROM drafts WHERE kind = 'comment' AND activity = ''") == 1);
}

TEST_CASE("an activity alone is a draft, the kind that it begins with is not") {
  Writers world;
  world.keep("work_note", {{"text", ""}, {"activity_type", "to_do"}});
  CHECK(world.drafts() == 0);
  world.keep("work_note", {{"text", ""}, {"activity_type", "to_do"}, {"activity_due", "+3j"}});
  CHECK(world.drafts() == 1);
}

TEST_CASE("the list marks quietly the requests on which whoever looks has begun to write") {
  Writers world;
  world.keep("comment", {{"text", "Nous ven"}});
  CHECK(world.get(&world.louise, "/requests?queue=all").shows("Vous avez un brouillon ici"));
  CHECK_FALSE(world.get(&world.nora, "/requests?queue=all").shows("Vous avez un brouillon ici"));
  CHECK(world.get_json(&world.louise, "/requests?queue=all").shows(R"("has_draft":true)"));
}

TEST_CASE("drafts are forgotten after the days that the settings say, sixty where they say nothing") {
  Writers world;
  world.keep("comment", {{"text", "Nous ven"}});
  world.make_older(std::chrono::days{59});
  world.forget();
  CHECK(world.drafts() == 1);
  std::ofstream{world.settings.data / "relais.toml"} << "days_of_drafts = 30\n";
  world.forget();
  CHECK(world.drafts() == 0);
}

TEST_CASE("a file that was put with a draft lives as long as the draft; another is forgotten after two days") {
  Writers world;
  const auto forgotten = world.uploaded();
  const auto wanted = world.uploaded();
  world.keep("comment", {{"text", "Voici le plan"}, {"uploads", wanted}});
  world.forget();
  CHECK(world.is_there(wanted));
  CHECK_FALSE(world.is_there(forgotten));

  world.visit(web::Method::remove, &world.louise, world.address + "/drafts", {{"kind", "comment"}}, {});
  world.forget();
  CHECK_FALSE(world.is_there(wanted));
}

}  // namespace relais
