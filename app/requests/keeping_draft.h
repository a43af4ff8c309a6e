// A draft as the form of an answer, a note or a mail sends it, kept on any record.
#pragma once

#include "dispatch/request.h"
#include "dispatch/response.h"
#include "drafts/draft.h"

namespace relais::requests {

// Whoever calls has made sure that this person may write it there. An exchange of another record is a 404.
Response keep_draft(relais::Request& http, const RecordRef& record, drafts::Kind kind);
Response discard_draft(relais::Request& http, const RecordRef& record, drafts::Kind kind);

}  // namespace relais::requests
