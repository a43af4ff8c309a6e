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

}  // namespace

Settings settings_at(const Place& place) {
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

Opened::Opened(const Place& place)
    : settings(settings_at(place)), database(database_at(settings)), blobs(settings.blob_folder()) {}

}  // namespace relais::command
