"""What Postfix and Dovecot read, for mail_servers."""


# He works at the desk and has a mailbox of his own.
COLLEAGUE = "karim.benali@desk.example"


def postfix_main(servers):
    etc = servers.postfix / "etc"
    return f"""compatibility_level = 3.6
queue_directory = {servers.postfix}/queue
data_directory = {servers.postfix}/data
command_directory = /usr/sbin
daemon_directory = /usr/lib/postfix/sbin
mail_owner = postfix
setgid_group = postdrop
maillog_file = {servers.postfix}/postfix.log
maillog_file_prefixes = {servers.postfix}

myhostname = mail.desk.example
myorigin = desk.example
mydestination =
alias_maps =
alias_database =
local_recipient_maps =
inet_interfaces = 127.0.0.1
inet_protocols = ipv4
mynetworks = 127.0.0.0/8
disable_dns_lookups = yes

relay_domains = desk.example, client.example, other.example
transport_maps = texthash:{etc}/transport
virtual_alias_maps = texthash:{etc}/aliases
default_transport = error:5.4.4 nothing leaves this machine
relay_transport = error:5.4.4 nothing leaves this machine
recipient_delimiter = +
smtpd_recipient_restrictions = check_recipient_access texthash:{etc}/access, permit_mynetworks, reject
smtpd_tls_security_level = may
smtpd_tls_cert_file = {etc}/certificate.pem
smtpd_tls_key_file = {etc}/key.pem
smtpd_client_connection_rate_limit = 0

# Who signs in with his own address is vouched for, as a mail server does that writes Authentication-Results.
smtpd_sasl_auth_enable = yes
smtpd_sasl_type = dovecot
smtpd_sasl_path = {servers.dovecot}/auth
smtpd_sender_restrictions = check_sasl_access texthash:{etc}/signed_in
message_size_limit = 104857600
mailbox_size_limit = 0

# A test waits for the second try, so it comes soon.
queue_run_delay = 1s
minimal_backoff_time = 1s
maximal_backoff_time = 2s
lmtp_connection_cache_on_demand = no
lmtp_destination_concurrency_limit = 4
lmtp_destination_concurrency_failed_cohort_limit = 1000
"""


def postfix_master(smtp_port):
    # The last column but one of lmtp is the reason for its own line: it runs as root, since the socket of Relais stands in
    # a folder that only its owner may enter.
    return f"""127.0.0.1:{smtp_port} inet n - n - - smtpd
pickup    unix  n - n 1 1 pickup
cleanup   unix  n - n - 0 cleanup
qmgr      unix  n - n 1 1 qmgr
tlsmgr    unix  - - n 1000? 1 tlsmgr
rewrite   unix  - - n - - trivial-rewrite
bounce    unix  - - n - 0 bounce
defer     unix  - - n - 0 bounce
trace     unix  - - n - 0 bounce
verify    unix  - - n - 1 verify
flush     unix  n - n 1000? 0 flush
proxymap  unix  - - n - - proxymap
proxywrite unix - - n - 1 proxymap
showq     unix  n - n - - showq
error     unix  - - n - - error
retry     unix  - - n - - error
discard   unix  - - n - - discard
lmtp      unix  - n n - - lmtp
anvil     unix  - - n - 1 anvil
scache    unix  - - n - 1 scache
postlog   unix-dgram n - n - 1 postlogd
"""


def postfix_transport(servers, relais_lmtp):
    return f"""nowhere.invalid error:5.1.1 there is no such mailbox
{COLLEAGUE} lmtp:unix:{servers.dovecot}/lmtp
desk.example lmtp:unix:{relais_lmtp}
other.example {"lmtp:unix:" + servers.other_lmtp if servers.other_lmtp else "error:5.1.1 there is no other desk"}
client.example lmtp:unix:{servers.dovecot}/lmtp
"""


def postfix_aliases():
    # What cannot be delivered is refused at the door where Postfix can know it, so the way leads through another domain.
    return "gone@client.example gone@nowhere.invalid\n"


def postfix_signed_in():
    return f"{COLLEAGUE} PREPEND Authentication-Results: mail.desk.example; auth=pass smtp.auth={COLLEAGUE}\n"


def postfix_access():
    return """refused@client.example 550 5.1.1 this mailbox does not exist
later@client.example 450 4.2.1 this mailbox is busy, try again later
"""


def dovecot(servers, imap_port, mail_user):
    return f"""protocols = imap lmtp
listen = 127.0.0.1
base_dir = {servers.dovecot}/run
state_dir = {servers.dovecot}/run
instance_name = {servers.dovecot}
log_path = {servers.dovecot}/dovecot.log
ssl = no
disable_plaintext_auth = no
auth_mechanisms = plain login
auth_failure_delay = 0
first_valid_uid = {mail_user.pw_uid}
mail_location = maildir:{servers.maildirs}/%Ln
mail_privileged_group =
recipient_delimiter = +
lmtp_save_to_detail_mailbox = no

passdb {{
  driver = static
  args = password=test
}}
userdb {{
  driver = static
  args = uid={mail_user.pw_uid} gid={mail_user.pw_gid} home={servers.dovecot}/homes/%Ln
}}
service imap-login {{
  inet_listener imap {{
    port = {imap_port}
  }}
  inet_listener imaps {{
    port = 0
  }}
}}
service auth {{
  unix_listener {servers.dovecot}/auth {{
    mode = 0666
  }}
}}
service lmtp {{
  unix_listener {servers.dovecot}/lmtp {{
    mode = 0666
  }}
}}
namespace inbox {{
  inbox = yes
}}
"""
