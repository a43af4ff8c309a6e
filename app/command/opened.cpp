#include "command/opened.h"

#include "command/exit.h"
#include "lib/database/migrations.h"

namespace relais::command {
namespace {

std::unique_ptr<Database> database_at(const Settings& settings) {
  try {
    auto database = Database::open(settings.database_address());
    migrate(*database);
    return database;
  } catch (const WrongSchema& wrong) {
    throw Stop(Exit::configuration, wrong.what());
  } catch (const DatabaseUnavailable& gone) {
    throw Stop(Exit::try_again, gone.what());
  }
}

// Nobody else on this machine reads what is in it; a mail server goes through it to the socket.
void make_folder(const std::string& folder, std::error_code& failed) {
  using std::filesystem::perms;
  if (std::filesystem::create_directories(folder, failed) && !failed) {
    std::filesystem::permissions(folder, perms::owner_all | perms::group_read | perms::group_exec | perms::others_exec,
                                 failed);
  }
}

// A restore that was interrupted leaves a folder that nothing may be built upon.
void refuse_half_restored(const Place& place) {
  if (!std::filesystem::exists(unfinished_restore(place.data))) return;
  throw Stop(Exit::try_again,
             fmt::format("{}: a restore into this folder did not come to its end; run it again", place.data));
}

}  // namespace

Settings settings_of(const Place& place) {
  std::error_code failed;
  make_folder(place.data, failed);
  if (failed) throw Stop(Exit::cannot_create, fmt::format("{}: {}", place.data, failed.message()));
  try {
    auto settings = Settings::load(place.data);
    if (!place.database.empty()) settings.database = place.database;
    return settings;
  } catch (const BadSetting& mistake) {
    throw Stop(Exit::configuration, mistake.what());
  }
}

Settings settings_at(const Place& place) {
  refuse_half_restored(place);
  return settings_of(place);
}

std::filesystem::path unfinished_restore(const std::filesystem::path& data) { return data / "restoring"; }

Opened::Opened(const Place& place)
    : settings(settings_at(place)), database(database_at(settings)), blobs(settings.blob_folder()) {}

}  // namespace relais::command
