// A list as it is filtered, written to a file that lies in the data folder for as long as it takes to fetch it.
#pragma once

#include <filesystem>

#include "client_file/card_filter.h"
#include "lib/jobs/job.h"
#include "lib/table/table_writer.h"
#include "lib/vcard/vcard.h"

namespace relais::client_file {

struct ExportFile {
  std::filesystem::path path;
  std::int64_t rows = 0;
};

// With the columns that this person sees in the list. Read in parts, each in a look of its own at the database, so that
// nothing waits for a long one; a card that changes meanwhile may be missed or come twice.
ExportFile exported(const Services& services, const Person& person, const CardFilter& filter, TableFormat format);
// In the same way, whatever the columns.
ExportFile exported(const Services& services, const CardFilter& filter, VCardVersion version);

// Takes away those that were fetched long ago.
void add_export_jobs(JobKinds& kinds, const Services& services);

}  // namespace relais::client_file
