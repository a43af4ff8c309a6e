ago: 26h
state: assigned
responsible: thomas
messages: 0

=== thomas record
title: Badge perdu, hall 4 du relais de Strépy
channel: call
requester_name: Julie Hermans
requester_email: julie.hermans@studio-panorama.example
requester_phone: 0400 28 44 60
Elle a perdu son badge au marché samedi. Elle demande de le bloquer et d'en avoir un autre avant lundi.
=== +3m thomas qualify
type: Question générale
urgency: normal
by: la cliente
=== +15m claire assign: badges
responsible: thomas
