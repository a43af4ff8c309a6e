ago: 3h
state: received
messages: 0

=== sophie record
title: Alarme incendie qui sonne au relais des Bateliers
channel: call
requester_name: Yves Poulain
requester_phone: 0400 73 25 11
urgency: very_urgent
urgency_by: le gardien
urgency_why: L'alarme sonne depuis dix minutes, pas de fumée
Le gardien du relais des Bateliers appelle : l'alarme incendie sonne sans raison au hall 2, les pompiers sont prévenus. Il demande le code pour couper la sirène.
