ago: 3d 14:05
state: assigned
responsible: kevin
messages: 1

=== valerie record
title: Toit plat de la résidence Horizon à refaire
channel: call
requester_name: Laurence SCOHIER
requester_email: l.scohier@immo-haine.example
urgency: normal
urgency_by: la gestionnaire
urgency_why: Assemblée le mois prochain
type: Nouvelle toiture ou rénovation
location: avenue de la Mutualité 3, 7100 La Louvière
Mme Scohier appelle pour la résidence Horizon : 600 m² de toit plat, deux fuites cet hiver. Elle voudrait un devis avant l'assemblée.
=== +40m pascal note: @Kévin Libert dans la zone, 6 km. Prends l'ascenseur de service.
=== +2m pascal assign: toits plats
responsible: kevin
