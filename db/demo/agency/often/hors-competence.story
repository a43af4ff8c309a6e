ago: 10..168
times: 8
client: {first} {last} <{first:slug}.{last:slug}@{yahoo|hotmail|outlook}.example>
subject: {Demande de logement|Carte de stationnement|Poubelles de {town}|Chien perdu à {town}|Permis de conduire}

=== mail
{bonjour|Bonjour,|Madame,}

{je cherche un logement social à {town}|ma rue n'a plus été balayée depuis des mois|mon chien s'est sauvé du côté du {park}, il est brun et blanc|je voudrais une carte de stationnement pour ma mère}, {pouvez vous m'aider ?|que faut-il faire ?}

{first} {last}
=== +{15..120}m {sophie|thomas} qualify
type: Question générale
urgency: low
by: {le demandeur|la demandeuse}
=== +{10..90}m claire refuse: {C'est la commune qui s'en occupe|Ne relève pas de l'agence} : orienté vers la maison communale.
