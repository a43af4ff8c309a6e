// The documents and pages with which requests of a type are answered.
#pragma once

#include <optional>

#include "dispatch/mistake.h"
#include "requests/request_type.h"
#include "requests/types/stages.h"

namespace relais::requests {

struct ResourceSettings {
  std::string label;
  std::string address;
};

std::optional<Resource> resource(Reads& db, Id<RequestType> type, Id<Resource> id);

Mistakes mistakes_in(const ResourceSettings& settings);

void add_resource(Transaction& tx, const RequestType& type, const ResourceSettings& settings, const Actor& by);
void change_resource(Transaction& tx, const RequestType& type, const Resource& resource,
                     const ResourceSettings& settings, const Actor& by);
void shift_resource(Transaction& tx, const RequestType& type, const Resource& resource, Direction direction,
                    const Actor& by);
void remove_resource(Transaction& tx, const RequestType& type, const Resource& resource, const Actor& by);

}  // namespace relais::requests
