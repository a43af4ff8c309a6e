ago: 22h
client: jp2547@outlook.example
subject: infos
state: received
messages: 1

=== mail
bjr vous avez des terrain a vendre ??
