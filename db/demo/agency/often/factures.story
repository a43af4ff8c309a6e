ago: 2..173
times: 20
client: {first} {last} <compta@{company:slug}.example>
subject: {Facture {2600100..2600980}|Question sur la facture {2600100..2600980}|Note de crédit ?|Double paiement|Attestation d'occupation|Duplicata de facture}

=== mail
{Bonjour,|Madame, Monsieur,}

{Nous avons reçu deux fois la même facture.|Le montant des charges ne correspond pas à notre relevé.|Pourriez-vous nous envoyer un duplicata ?|Le numéro de bon de commande manque, notre logiciel la refuse.|L'adresse de facturation a changé, voir ci-dessous.|Nous avons payé deux fois par erreur : pouvez-vous nous rembourser ?}

{Bien à vous,|Cordialement,}
{first} {last}
Comptabilité
{company}
=== +{15..150}m {thomas|sophie} qualify
type: Factures et conventions
urgency: {normal|low}
by: {la comptabilité du client|le client}
=== +{10..90}m claire assign: facturation
responsible: aline
=== +{2..7}h aline answer
Bonjour {first} {last},

{Vous avez raison, la note de crédit part aujourd'hui.|Voici le détail des charges ; le relevé de l'eau explique la différence.|Le duplicata vous parvient par retour.|Le remboursement est ordonné, il arrive dans la semaine.}

Aline Dumont
=== +{1..3}d {9|11|14|16}:{10..55} aline resolve: {Note de crédit envoyée|Détail fourni, le client est d'accord|Duplicata envoyé|Remboursé|Adresse corrigée}
