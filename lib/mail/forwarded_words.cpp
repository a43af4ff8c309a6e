#include "lib/mail/forwarded_words.h"

#include <unordered_map>
#include <unordered_set>

#include "lib/mail/forwarded_spaces.h"
#include "lib/text/characters.h"

namespace relais::mail {
namespace {

using namespace std::string_view_literals;

// Words of one kind, in one text, with a bar between them.
std::vector<std::string> keys_of(std::string_view words) {
  std::vector<std::string> keys;
  while (!words.empty()) {
    const auto end = std::min(words.find('|'), words.size());
    keys.push_back(as_key(words.substr(0, end)));
    words.remove_prefix(std::min(end + 1, words.size()));
  }
  return keys;
}

struct FieldWords {
  HeaderField field;
  std::string_view words;
};

constexpr std::array field_words{
    FieldWords{HeaderField::sender,
               "De|From|Van|Von|Da|Od|Fra|Från|Lähettäjä|Šalje|Feladó|Mittente|Nadawca|De la|Expeditorul|Expeditor|"
               "Expéditeur|Afzender|Absender|Remitente|Remetente|Отправитель|От|От кого|Від|Від кого|Kimden|Gönderen|"
               "Saatja|Från|Odesílatel|Odesilatel|Odosielateľ|Από|寄件者|发件人|差出人|送信元|보낸 사람"sv},
    FieldWords{HeaderField::to,
               "À|A|To|Aan|An|Pour|Para|Do|Komu|Til|Till|Vastaanottaja|Prima|Címzett|Adresat|Destinatarul|Către|"
               "Destinataire|Destinataires|Geadresseerde|Empfänger|Destinatario|Destinatário|Pre|Кому|Kime|Alıcı|Saaja|"
               "Προς|收件者|收件人|宛先|送信先|받는 사람"sv},
    FieldWords{HeaderField::cc,
               "Cc|Copie à|Copie|Copies à|Kopie|Kopie (CC)|Kopie an|Kopio|Kopi|Kopia|Kópia|Másolat|Másolatot kap|Dw|"
               "Do wiadomości|Копия|Копія|Bilgi|Conhecimento|Κοιν.|Koopia|副本|抄送"sv},
    FieldWords{HeaderField::reply_to,
               "Répondre à|Reply-To|Reply To|Antwoord aan|Antwoorden aan|Antwort an|Rispondi a|Responder a|Odgovori na|"
               "Odpověď na|Svar til|Svar-til|Svara till|Vastaus|Válaszcím|Odpowiedź-do|Răspuns către|Ответ-Кому|"
               "Odpovedať-Pre|Yanıt Adresi|Кому відповісти"sv},
    FieldWords{
        HeaderField::date,
        "Date|Envoyé|Envoyé le|Date d'envoi|Datum|Verzonden|Verstuurd|Sent|Gesendet|Gesendet am|Dato|Sendt|Data|"
        "Inviato|Data invio|Enviado|Enviado el|Enviada em|Enviado em|Enviada|Fecha|Wysłano|Data wysłania|Skickat|"
        "Päivämäärä|Päiväys|Päivä|Lähetetty|Dátum|Elküldve|Küldve|Dată|Trimis|Odesláno|Odoslané|Poslano|Дата|"
        "Отправлено|Відправлено|Надіслано|Tarih|Gönderildi|Gönderilen|Gönderme Tarihi|Kuupäev|Saadetud|"
        "Ημερομηνία|Στάλθηκε|寄件日期|日期|发送时间|送信日時|日付|日時|날짜"sv},
    FieldWords{
        HeaderField::subject,
        "Objet|Sujet|Subject|Onderwerp|Betreff|Oggetto|Asunto|Assunto|Temat|Předmět|Predmet|Emne|Ämne|Aihe|Tárgy|"
        "Subiect|Subiectul|Тема|Konu|Naslov|Teema|Θέμα|主旨|主题|件名|제목"sv},
    FieldWords{HeaderField::other,
               "Importance|Priorité|Prioriteit|Priorität|Priority|Belang|Wichtigkeit|Pièces jointes|Pièce jointe|"
               "Attachments|Attachment|Bijlagen|Bijlage|Anlagen|Anlage|Anhänge|Allegati|Datos adjuntos|Anexos|"
               "Załączniki|Cci|Bcc|Organisation|Organization|Organisatie|Sensitivity|Critère de diffusion|Catégories|"
               "Message-ID|Bilagor|Vedhæftede filer"sv},
};

constexpr auto forwarded_separators =
    "Message transféré|Message transmis|Message réexpédié|Message réacheminé|Mail transféré|Courriel transféré|"
    "E-mail transféré|Forwarded message|Forwarded mail|Begin forwarded message|Doorgestuurd bericht|"
    "Doorgestuurde mail|Weitergeleitete Nachricht|Weitergeleitete Mail|Weitergeleitete E-Mail|Mensaje reenviado|"
    "Messaggio inoltrato|Mensagem reencaminhada|Mensagem encaminhada|Przekazana wiadomość|"
    "Treść przekazanej wiadomości|Wiadomość przekazana|Vidarebefordrat meddelande|Videresendt meddelelse|"
    "Videresendt besked|Videresendt melding|Edelleenlähetetty viesti|Välitetty viesti|Välitetty viesti / Fwd.Msg|"
    "Přeposlaná zpráva|Preposlaná správa|Továbbított üzenet|Továbbított levél|Mesaj redirecționat|"
    "Proslijeđena poruka|Пересылаемое сообщение|Перенаправленное сообщение|Пересланное сообщение|"
    "Перенаправлене повідомлення|Переслане повідомлення|İletilmiş Mesaj|İletilen İleti|Edastatud kiri|"
    "Προωθημένο μήνυμα|转发的邮件|轉寄郵件|転送メッセージ|メッセージを転送"sv;

// What a separator begins with that goes on with who forwarded it and when.
constexpr auto forwarded_by =
    "Transféré par |Message transféré de |Forwarded message from |Réexpédié par |Transmis par |Forwarded by "
    "|Doorgestuurd door |Weitergeleitet von |"
    "Inoltrato da |Reenviado por |Encaminhado por "sv;

constexpr auto original_separators =
    "Rendez-vous d'origine|Original appointment|Oorspronkelijke afspraak|Ursprünglicher Termin|"
    "Message d'origine|Courriel original|Message original|Message initial|Mail original|E-mail d'origine|Original "
    "message|"
    "Oorspronkelijk bericht|Origineel bericht|Ursprüngliche Nachricht|Original-Nachricht|Originalnachricht|"
    "Ursprüngliche Mail|Mensaje original|Messaggio originale|Mensagem original|Wiadomość oryginalna|"
    "Oryginalna wiadomość|Originalmeddelande|Ursprungligt meddelande|Oprindelig meddelelse|Original meddelelse|"
    "Opprinnelig melding|Alkuperäinen viesti|Původní zpráva|Pôvodná správa|Eredeti üzenet|Mesaj original|"
    "Исходное сообщение|Оригинальное сообщение|Orijinal İleti|Orijinal mesaj"sv;

constexpr auto announcements =
    "Forwarded message|Début du message réexpédié|Début du message transféré|Begin forwarded message|Begin "
    "doorgestuurd bericht|"
    "Anfang der weitergeleiteten Nachricht|Inicio del mensaje reenviado|Inizio messaggio inoltrato|"
    "Início da mensagem reencaminhada|Início da mensagem encaminhada|Początek przekazywanej wiadomości|"
    "Vidarebefordrat mejl|Vidarebefordrat brev|Start på videresendt besked|Videresendt melding|"
    "Välitetty viesti alkaa|Začátek přeposílané zprávy|Začiatok preposlanej správy|Továbbított levél kezdete|"
    "Începe mesajul redirecționat|Započni proslijeđenu poruku|Начало переадресованного сообщения|İleti başlangıcı|"
    "Початок листа, що пересилається"sv;

constexpr auto forward_prefixes =
    "TR|Tr|Fwd|Fw|WG|Doorst|Doorgest|Dtr|I|RV|ENC|Enc|PD|VB|VL|Videresend|Videresendt|İLT|TOV|Továbbítás|Redir|Trans|"
    "Transf|Transféré|ПРД|Пересл|转发|轉寄|転送"sv;
constexpr auto reply_prefixes =
    "Re|Ré|Rép|Rep|Réponse|Réf|Ref|AW|Antw|Antwort|Betr|SV|R|Rif|RES|Odp|Vá|YNT|Ynt|ATB|回复|回覆|答复|返信"sv;
// Forwarded for Danes and Norwegians, answered for Finns.
constexpr auto ambiguous_prefixes = "VS"sv;

using Words = std::unordered_set<std::string>;

Words words_of(std::string_view list) {
  const auto keys = keys_of(list);
  return {keys.begin(), keys.end()};
}

std::unordered_map<std::string, HeaderField> fields_by_name() {
  std::unordered_map<std::string, HeaderField> fields;
  for (const auto& [field, words] : field_words) {
    for (auto& key : keys_of(words)) fields.emplace(std::move(key), field);
  }
  return fields;
}

bool says_who_forwarded(const std::string& key) {
  static const auto beginnings = keys_of(forwarded_by);
  return std::any_of(beginnings.begin(), beginnings.end(), [&](const auto& b) { return key.starts_with(b + ' '); });
}

// "Fwd[2]" counts how often, and "Redir." is cut short.
std::string prefix_key(std::string_view word) {
  auto key = as_key(word);
  if (const auto count = key.find_first_of("[("); count != std::string::npos) key.resize(count);
  while (key.ends_with('.') || key.ends_with(' ')) key.pop_back();
  return key;
}

std::string_view without_tags(std::string_view subject) {
  constexpr std::size_t longest_tag = 40;
  subject = trimmed(subject);
  while (subject.starts_with('[')) {
    const auto end = subject.find(']');
    if (end > longest_tag) return subject;
    subject = trimmed(subject.substr(end + 1));
  }
  return subject;
}

SubjectKind kind_by_prefix(std::string_view subject) {
  static const auto forwards = words_of(forward_prefixes);
  static const auto replies = words_of(reply_prefixes);
  static const auto ambiguous = words_of(ambiguous_prefixes);
  constexpr std::size_t longest_prefix = 30;
  const auto colon = std::min(subject.find(':'), subject.find("："));
  if (colon > longest_prefix) return SubjectKind::plain;
  const auto key = prefix_key(subject.substr(0, colon));
  if (forwards.contains(key)) return SubjectKind::forward;
  if (replies.contains(key)) return SubjectKind::reply;
  return ambiguous.contains(key) ? SubjectKind::ambiguous : SubjectKind::plain;
}

}  // namespace

std::string as_key(std::string_view words) {
  std::string key;
  for (const char c : folded(with_simple_spaces(words))) {
    if (c != '*' && c != '_') key += c;
  }
  return std::string{trimmed(key)};
}

std::optional<HeaderField> field_named(std::string_view label) {
  static const auto fields = fields_by_name();
  const auto found = fields.find(as_key(label));
  return found == fields.end() ? std::nullopt : std::optional{found->second};
}

std::optional<Separator> separator_named(std::string_view phrase) {
  static const auto forwarded = words_of(forwarded_separators);
  static const auto original = words_of(original_separators);
  const auto key = as_key(phrase);
  if (forwarded.contains(key) || says_who_forwarded(key)) return Separator::forwarded;
  return original.contains(key) ? std::optional{Separator::original} : std::nullopt;
}

bool announces_forward(std::string_view phrase) {
  static const auto known = words_of(announcements);
  return known.contains(as_key(phrase));
}

SubjectKind kind_of_subject(std::string_view subject) {
  // "[Fwd: Fuite]", as programs of another time wrote it.
  const auto inside = trimmed(subject);
  if (inside.starts_with('[') && kind_by_prefix(inside.substr(1)) == SubjectKind::forward) return SubjectKind::forward;
  return kind_by_prefix(without_tags(subject));
}

}  // namespace relais::mail
