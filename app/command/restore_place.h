// The empty place that a restore goes to. What is laid out there stands in one folder until all of it is right; as long
// as that folder is there, no other command takes the place for a desk.
#pragma once

#include "command/unpacked.h"
#include "lib/blobs/file.h"
#include "settings/settings.h"

namespace relais::command {

class RestorePlace {
public:
  // Throws Stop where something is there already. What an interrupted restore left is removed.
  explicit RestorePlace(const Settings& settings);
  RestorePlace(const RestorePlace&) = delete;
  RestorePlace& operator=(const RestorePlace&) = delete;
  // Removes everything that was not put in place.
  ~RestorePlace();

  const UnpackedPlace& unpacked() const { return unpacked_; }
  // From here on even a failure leaves the folder, and with it the sign that the place is not to be used.
  void hold() { is_held_ = true; }
  // Where settings are there already, they stay: answers whether those of the backup were put.
  bool put_in_place(const Unpacked& contents);

private:
  void put_secrets(const Unpacked& contents, bool& settings_were_put) const;

  Settings settings_;
  UnpackedPlace unpacked_;
  std::optional<File> line_;
  bool is_held_ = false;
};

}  // namespace relais::command
