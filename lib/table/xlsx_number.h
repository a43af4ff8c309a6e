// A number of a spreadsheet as whoever typed it sees it, and which of them are days.
#pragma once

#include <string>
#include <string_view>

namespace relais {

// Where days are counted from: Excel for Windows, and the old one for the Macintosh.
enum class DayOne { in_1900, in_1904 };

// "dd/mm/yyyy" and the like, in whatever language; [Red] and what stands in quotes are no letters of it.
bool is_date_format(std::string_view code);
// One of the formats that have a number and no code.
bool is_date_format(int number);

// "32474844318", "12.5"; what is no number stays as it is.
std::string number_text(std::string_view number);
// "2026-11-22", with its hour where it has one.
std::string day_text(std::string_view number, DayOne day_one);

}  // namespace relais
