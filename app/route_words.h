// The words in which the lines of the map are written.
#pragma once

#include "dispatch/route.h"

namespace relais::route_words {

inline constexpr auto get = web::Method::get;
inline constexpr auto post = web::Method::post;
inline constexpr auto patch = web::Method::patch;
inline constexpr auto remove = web::Method::remove;

inline constexpr web::BodyRules form{web::BodyKind::form, 2'000'000};

inline constexpr auto by_itself = Runs::by_itself;

}  // namespace relais::route_words
