// Words of signatures, in the languages of those who write to us. All keys are folded: lower case, without accents.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace relais::mail {

// Runs of letters; what parts them is dropped.
std::vector<std::string> words_of(std::string_view key);

// "Cordialement": its length in the line, with what goes with it; 0 where it is none.
std::size_t closing_length(std::string_view key);
// "Merci": closes a mail where nothing better does.
bool is_weak_closing(std::string_view key);
bool is_end_of_courtesy(std::string_view key);
bool begins_notice(std::string_view key);

}  // namespace relais::mail
