#include "lib/time/typed_moment_day.h"

#include <algorithm>
#include <array>

namespace relais {
namespace {

using namespace std::chrono;

using Day = std::optional<sys_days>;

enum class Unit { day, week, month, year };

constexpr std::array unit_words{
    Meant{"j", Unit::day},        Meant{"jr", Unit::day},        Meant{"jour", Unit::day},
    Meant{"jours", Unit::day},    Meant{"journee", Unit::day},   Meant{"d", Unit::day},
    Meant{"dag", Unit::day},      Meant{"dagen", Unit::day},     Meant{"tag", Unit::day},
    Meant{"tage", Unit::day},     Meant{"tagen", Unit::day},     Meant{"day", Unit::day},
    Meant{"days", Unit::day},     Meant{"s", Unit::week},        Meant{"sem", Unit::week},
    Meant{"semaine", Unit::week}, Meant{"semaines", Unit::week}, Meant{"w", Unit::week},
    Meant{"week", Unit::week},    Meant{"weken", Unit::week},    Meant{"weeks", Unit::week},
    Meant{"woche", Unit::week},   Meant{"wochen", Unit::week},   Meant{"mois", Unit::month},
    Meant{"maand", Unit::month},  Meant{"maanden", Unit::month}, Meant{"monat", Unit::month},
    Meant{"monats", Unit::month}, Meant{"monate", Unit::month},  Meant{"monaten", Unit::month},
    Meant{"month", Unit::month},  Meant{"months", Unit::month},  Meant{"an", Unit::year},
    Meant{"ans", Unit::year},     Meant{"annee", Unit::year},    Meant{"annees", Unit::year},
    Meant{"jaar", Unit::year},    Meant{"jahr", Unit::year},     Meant{"jahres", Unit::year},
    Meant{"jahre", Unit::year},   Meant{"jahren", Unit::year},   Meant{"year", Unit::year},
    Meant{"years", Unit::year}};

constexpr std::array count_words{Meant{"un", 1},    Meant{"une", 1},   Meant{"een", 1},    Meant{"ein", 1},
                                 Meant{"eine", 1},  Meant{"einem", 1}, Meant{"einer", 1},  Meant{"one", 1},
                                 Meant{"a", 1},     Meant{"deux", 2},  Meant{"twee", 2},   Meant{"zwei", 2},
                                 Meant{"two", 2},   Meant{"trois", 3}, Meant{"drie", 3},   Meant{"drei", 3},
                                 Meant{"three", 3}, Meant{"huit", 8},  Meant{"quinze", 15}};

constexpr std::array shift_words{
    Meant{"auj", 0},        Meant{"aujourd", 0}, Meant{"vandaag", 0},   Meant{"heute", 0},    Meant{"today", 0},
    Meant{"demain", 1},     Meant{"dem", 1},     Meant{"morgen", 1},    Meant{"tomorrow", 1}, Meant{"overmorgen", 2},
    Meant{"ubermorgen", 2}, Meant{"hier", -1},   Meant{"gisteren", -1}, Meant{"gestern", -1}, Meant{"yesterday", -1}};

std::optional<int> take_count(TypedWords& words) {
  if (const auto number = words.take_number()) return number;
  return take_meaning<int>(words, count_words);
}

std::optional<Unit> take_unit(TypedWords& words) { return take_meaning<Unit>(words, unit_words); }

bool take_next(TypedWords& words) {
  return words.take_one_of(
      {"prochain", "prochaine", "volgende", "volgend", "nachste", "nachsten", "nachster", "nachstes", "next"});
}

// The 31st, a month later, is the last of that month.
sys_days months_later(sys_days day, int count) {
  const year_month_day date{day};
  const auto month = year_month{date.year(), date.month()} + months{count};
  const sys_days last{month / std::chrono::last};
  const auto same = month / date.day();
  return same.ok() ? sys_days{same} : last;
}

sys_days later(sys_days day, int count, Unit unit) {
  switch (unit) {
    case Unit::day: return day + days{count};
    case Unit::week: return day + weeks{count};
    case Unit::month: return months_later(day, count);
    case Unit::year: return months_later(day, 12 * count);
  }
  return day;
}

sys_days monday_of(sys_days day) { return day - (weekday{day} - Monday); }

// A week ends on Friday, since what is promised for it is promised to people who work.
sys_days end_of(sys_days day, Unit unit) {
  const year_month_day date{day};
  switch (unit) {
    case Unit::day: return day;
    case Unit::week: return monday_of(day) + (Friday - Monday);
    case Unit::month: return date.year() / date.month() / std::chrono::last;
    case Unit::year: return date.year() / December / 31;
  }
  return day;
}

// Without its year a day is that of this year, even one that has just gone by: what is late is written down too. Three
// months later nobody notes such a thing any more, and in December "15/1" is the coming one.
year year_for(month_day date, sys_days today) {
  const auto this_year = year_month_day{today}.year();
  const sys_days same{this_year / date};
  return today - same > days{92} ? this_year + years{1} : this_year;
}

Day day_on(std::optional<int> of_year, month month, int number, sys_days today) {
  const auto day = std::chrono::day{static_cast<unsigned>(number)};
  if (!month.ok() || number < 1 || number > 31) return std::nullopt;
  const auto in = of_year ? year{*of_year < 100 ? 2000 + *of_year : *of_year} : year_for(month / day, today);
  const auto date = in / month / day;
  return date.ok() ? Day{date} : std::nullopt;
}

// "2026-11-24"
Day day_by_standard(TypedWords& words, sys_days today) {
  if (words.next().size() != 4) return std::nullopt;
  const auto of_year = words.take_number();
  if (!of_year || !words.take_one_of({"-", "/"})) return std::nullopt;
  const auto of_month = words.take_number();
  if (!of_month || !words.take_one_of({"-", "/"})) return std::nullopt;
  const auto number = words.take_number();
  return number ? day_on(of_year, month{static_cast<unsigned>(*of_month)}, *number, today) : std::nullopt;
}

// "+3 j", "dans une semaine"
Day day_by_distance(TypedWords& words, sys_days today) {
  const int sign = words.take("-") ? -1 : 1;
  words.take_one_of({"+", "dans", "sous", "in", "over", "binnen"});
  const auto count = take_count(words);
  const auto unit = take_unit(words);
  return count && unit ? Day{later(today, sign * *count, *unit)} : std::nullopt;
}

// "demain", "après-demain"
Day day_by_shift(TypedWords& words, sys_days today) {
  const bool is_further_on = words.take("apres");
  const bool is_further_back = words.take("avant");
  const auto shift = take_meaning<int>(words, shift_words);
  words.take("hui");
  if (!shift || (is_further_on && *shift != 1) || (is_further_back && *shift != -1)) return std::nullopt;
  return today + days{is_further_on || is_further_back ? 2 * *shift : *shift};
}

// "fin de mois", "fin novembre", "la semaine prochaine"
Day end_of_period(TypedWords& words, sys_days today) {
  const bool says_end = words.take_one_of({"fin", "eind", "einde", "ende", "end"});
  while (says_end &&
         words.take_one_of({"de", "du", "d", "la", "cette", "van", "het", "deze", "der", "des", "of", "the"})) {
  }
  const bool is_before = take_next(words);
  if (const auto unit = take_unit(words)) {
    const bool is_next = is_before || take_next(words);
    if (!says_end && !is_next) return std::nullopt;
    return std::max(today, end_of(later(today, is_next ? 1 : 0, *unit), *unit));
  }
  if (const auto month = says_end ? take_month(words) : std::nullopt) {
    return sys_days{year_for(*month / 1, today) / *month / std::chrono::last};
  }
  return std::nullopt;
}

// "24/11", "24.11.2026", "24 nov 2026", "1er décembre"
Day day_by_date(TypedWords& words, sys_days today) {
  const auto number = words.take_number();
  if (!number) return std::nullopt;
  words.take_one_of({"er", "e", "ste", "th", "st", "nd", "rd"});
  auto of_month = take_month(words);
  if (!of_month && words.take_one_of({"/", "-", "."})) {
    if (const auto counted = words.take_number()) of_month = month{static_cast<unsigned>(*counted)};
  }
  if (!of_month) return std::nullopt;
  const bool is_parted = words.take_one_of({"/", "-", "."});
  const auto of_year = is_parted || words.next().size() == 4 ? words.take_number() : std::nullopt;
  return day_on(of_year, *of_month, *number, today);
}

bool take_next_week(TypedWords& words) {
  const auto place = words.place();
  words.take("de");
  words.take("la");
  const bool is_before = take_next(words);
  if (take_unit(words) == Unit::week && (is_before || take_next(words))) return true;
  words.go_back_to(place);
  return false;
}

// "vendredi" is the coming one and never today, which has its own word; "vendredi prochain" is next week's.
Day day_by_weekday(TypedWords& words, sys_days today) {
  const bool is_before = take_next(words);
  const auto wanted = take_weekday(words);
  if (!wanted) return std::nullopt;
  const auto place = words.place();
  if (const auto date = day_by_date(words, today)) return weekday{*date} == *wanted ? date : std::nullopt;
  words.go_back_to(place);
  if (is_before || take_next(words) || take_next_week(words)) return monday_of(today) + weeks{1} + (*wanted - Monday);
  const auto tomorrow = today + days{1};
  const auto coming = tomorrow + (*wanted - weekday{tomorrow});
  if (!words.take("en")) return coming;
  return words.take("huit") ? Day{coming + weeks{1}} : words.take("quinze") ? Day{coming + weeks{2}} : std::nullopt;
}

// "le 24" of this month or of the next that has one.
Day day_of_month(TypedWords& words, sys_days today) {
  const auto number = words.take_number();
  if (!number || *number < 1 || *number > 31) return std::nullopt;
  const year_month_day date{today};
  auto month = date.year() / date.month();
  const auto day = [&] { return month / std::chrono::day{static_cast<unsigned>(*number)}; };
  while (!day().ok() || sys_days{day()} < today) month += months{1};
  return sys_days{day()};
}

bool take_article(TypedWords& words) {
  bool any = false;
  while (words.take_one_of({"le", "la", "ce", "cette", "au", "pour", "avant", "d", "ici", "de", "het", "tegen", "den",
                            "am", "bis", "the", "on", "by"}))
    any = true;
  return any;
}

}  // namespace

std::optional<sys_days> take_day(TypedWords& words, sys_days today) {
  const auto start = words.place();
  const auto readers = {day_by_shift, day_by_standard, day_by_distance, end_of_period, day_by_date, day_by_weekday};
  for (const bool without_article : {true, false}) {
    words.go_back_to(start);
    if (!without_article && !take_article(words)) break;
    const auto place = words.place();
    for (const auto reader : readers) {
      if (const auto day = reader(words, today)) return day;
      words.go_back_to(place);
    }
    if (const auto day = without_article ? std::nullopt : day_of_month(words, today)) return day;
  }
  words.go_back_to(start);
  return std::nullopt;
}

}  // namespace relais
