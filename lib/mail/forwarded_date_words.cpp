#include "lib/mail/forwarded_date_words.h"

#include <unordered_map>
#include <unordered_set>

#include "lib/mail/forwarded_words.h"

namespace relais::mail {
namespace {

using namespace std::string_view_literals;

constexpr std::array months{
    "janvier janv jan january januari januar jänner enero ene gennaio gen janeiro styczeń stycznia sty ledna led "
    "januára "
    "január ianuarie ian tammikuuta tammikuu tammi siječnja sij ocak oca января янв січня січ leden"sv,
    "février févr fév fevr february feb februari februar feber febrero febbraio fevereiro fev luty lutego lut února "
    "únor "
    "úno februára február februarie helmikuuta helmikuu helmi veljače velj şubat şub февраля февр фев лютого лют"sv,
    "mars march mar maart mrt märz mär mrz marzo março marzec marca března březen bře március márc martie maaliskuuta "
    "maaliskuu maalis ožujka ožu mart марта мар березня бер"sv,
    "avril avr april apr abril abr aprile kwiecień kwietnia kwi dubna duben dub apríla április ápr aprilie huhtikuuta "
    "huhtikuu huhti travnja tra nisan nis апреля апр квітня квіт"sv,
    "mai may mei maj mayo maggio mag maio maja května květen kvě mája május máj toukokuuta toukokuu touko svibnja svi "
    "mayıs мая май травня трав"sv,
    "juin june jun juni junio giugno giu junho czerwiec czerwca cze června červen čvn júna június jún iunie iun "
    "kesäkuuta kesäkuu kesä lipnja lip haziran haz июня июн червня черв"sv,
    "juillet juil july jul juli julio luglio lug julho lipiec lipca července červenec čvc júla július júl iulie iul "
    "heinäkuuta heinäkuu heinä srpnja temmuz tem июля июл липня лип"sv,
    "août aout august aug augustus agosto ago augusti sierpień sierpnia sie srpna srpen srp augusta augusztus elokuuta "
    "elokuu elo kolovoza kol ağustos ağu августа авг серпня серп"sv,
    "septembre sept september sep septiembre settembre set setembro wrzesień września wrz září zář septembra "
    "szeptember "
    "szept septembrie syyskuuta syyskuu syys rujna ruj eylül eyl сентября сент сен вересня вер"sv,
    "octobre oct october oktober okt octubre ottobre ott outubro out październik października paź října říjen říj "
    "októbra "
    "október octombrie lokakuuta lokakuu loka ekim eki октября окт жовтня жовт"sv,
    "novembre nov november noviembre novembro listopad listopada lis listopadu novembra noiembrie noi marraskuuta "
    "marraskuu marras studenog studenoga stu kasım kas ноября ноя нояб листопада лист"sv,
    "décembre déc dec december dezember dez diciembre dic dicembre dezembro grudzień grudnia gru prosince prosinec pro "
    "decembra decembrie joulukuuta joulukuu joulu prosinca aralık ara декабря дек грудня груд des desember"sv,
};

struct Zone {
  std::string_view names;
  int minutes;
};

constexpr std::array zones{
    Zone{"z gmt utc ut wet"sv, 0},
    Zone{"cet mez bst west hnec"sv, 60},
    Zone{"cest mesz haec eet"sv, 120},
    Zone{"eest msk trt"sv, 180},
    Zone{"est"sv, -300},
    Zone{"edt"sv, -240},
    Zone{"cst"sv, -360},
    Zone{"cdt"sv, -300},
    Zone{"pst"sv, -480},
    Zone{"pdt"sv, -420},
};

constexpr auto fillers =
    "le à a at um om on uhr de del of o v alle ore las la às s(s) kl klo kello den d r m h godz о в г р ob u dne "
    "heures heure os"sv;

template <class Use>
void for_each_word(std::string_view words, Use use) {
  while (!words.empty()) {
    const auto end = std::min(words.find(' '), words.size());
    use(as_key(words.substr(0, end)));
    words.remove_prefix(std::min(end + 1, words.size()));
  }
}

std::unordered_map<std::string, unsigned> numbers_of_months() {
  std::unordered_map<std::string, unsigned> numbers;
  for (std::size_t i = 0; i < months.size(); ++i) {
    for_each_word(months[i], [&](std::string key) { numbers.emplace(std::move(key), static_cast<unsigned>(i) + 1); });
  }
  return numbers;
}

std::unordered_map<std::string, int> minutes_of_zones() {
  std::unordered_map<std::string, int> minutes;
  for (const auto& zone : zones) {
    for_each_word(zone.names, [&](std::string key) { minutes.emplace(std::move(key), zone.minutes); });
  }
  return minutes;
}

std::unordered_set<std::string> words_without_meaning() {
  std::unordered_set<std::string> words;
  for_each_word(fillers, [&](std::string key) { words.insert(std::move(key)); });
  return words;
}

template <class Map>
auto found_in(const Map& map, std::string_view word) {
  const auto found = map.find(std::string{word});
  return found == map.end() ? std::nullopt : std::optional{found->second};
}

}  // namespace

std::optional<unsigned> month_named(std::string_view word) {
  static const auto numbers = numbers_of_months();
  return found_in(numbers, word);
}

std::optional<int> zone_named(std::string_view word) {
  static const auto minutes = minutes_of_zones();
  return found_in(minutes, word);
}

bool is_filler(std::string_view word) {
  static const auto words = words_without_meaning();
  return words.contains(std::string{word});
}

}  // namespace relais::mail
