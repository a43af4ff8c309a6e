// A mail in the face that its sender gave it: cleaned, and a document of its own for a frame that can do nothing.
#pragma once

#include <string>

#include "dispatch/response.h"
#include "lib/mail/message.h"

namespace relais::intake {

// `with_images` is the address of the same page with the pictures that other servers keep.
std::string mail_face(const mail::Message& message, PicturesOfStrangers pictures, const std::string& with_images);

}  // namespace relais::intake
