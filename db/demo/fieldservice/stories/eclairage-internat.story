ago: 1d 15:20
state: qualified
messages: 0

=== amelie record
title: Néons qui clignotent à l'internat
channel: call
requester_name: Denis ROMAIN
requester_email: d.romain@sainte-marie.example
urgency: normal
urgency_by: l'économe
urgency_why: Gêne les élèves le soir
type: Dépannage électricité
location: internat, rue de la Station 47, 7060 Soignies
L'économe appelle : six néons clignotent au premier étage de l'internat. On peut venir après 16 h, l'éducateur de garde ouvre.
