// Gathers what the pages of types show.
#pragma once

#include "dispatch/request.h"
#include "requests/types/form_pages.h"
#include "requests/types/type_page.h"
#include "requests/types/types_page.h"

namespace relais::requests {

// The type in the address; without it a 404.
RequestType type_in_path(const relais::Request& http);
Stage stage_in_path(const relais::Request& http, const RequestType& type);
Resource resource_in_path(const relais::Request& http, const RequestType& type);

TypesPage types_page(const relais::Request& http);
TypePage type_page(const relais::Request& http, const RequestType& type);

// Without a type, for a new one.
TypeFormPage type_form_page(const relais::Request& http, const RequestType* type);
StageFormPage stage_form_page(const relais::Request& http, const RequestType& type, const Stage& stage);
ResourceFormPage resource_form_page(const relais::Request& http, const RequestType& type, const Resource& resource);
RequiredFieldsPage required_fields_page(const relais::Request& http, const RequestType& type);

}  // namespace relais::requests
