// Every address that can be asked for, as docs/rights.md tells it, and how somebody who may comes to its page.
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { folder } from './folders.mjs'

// They give a part of a page, a file, or what a program reads.
const noPages = new Set([
  '/contact-candidates', '/party-candidates', '/typed-moment', '/postcode-candidates', '/watcher-candidates', '/recipient-candidates', '/parties/:party/contacts', '/parties/:party/recipients', '/party-choices', '/search-candidates', '/requests/:number/mention-candidates',
  '/automatic-texts/new',
  '/party-duplicates', '/contact-duplicates',
  '/possible-duplicates/new', '/possible-duplicates/:duplicate', '/merges/:merge',
  '/contacts/:contact/mails/:mail/raw', '/contacts/:contact/mails/:mail/html', '/contacts/:contact/attachments/:attachment',
  '/parties/:party/mails/:mail/raw', '/parties/:party/mails/:mail/html', '/parties/:party/attachments/:attachment',
  '/requests/:number/mails/:mail/raw', '/requests/:number/mails/:mail/html', '/requests/:number/attachments/:attachment',
  '/mails-to-sort/:mail/raw', '/mails-to-sort/:mail/html', '/mails-to-sort/:mail/attachments/:attachment',
  '/imports/:import/refused-lines', '/imports/:import', '/parties/export', '/contacts/export',
  '/parties.vcf', '/contacts.vcf', '/parties/:party/card.vcf', '/contacts/:contact/card.vcf',
  '/uploads/:upload', '/live', '/assets/*file', '/openapi.json', '/health', '/ready',
])

// Who goes there; what stands for a part of the address is filled in from what was made. Nobody is signed in for null.
const visits = {
  '/': ['claire', 'admin'],
  '/search': ['claire'],
  '/messages': ['claire'],
  '/about': ['sophie'],
  '/account/language': ['sophie'],
  '/account/notices': ['sophie'],
  '/session/new': [null],
  '/requests': ['claire'],
  '/requests/new': ['sophie'],
  '/requests/:number': ['claire', 'paul'],
  '/requests/:number/history': ['sophie'],
  '/requests/:number/mails/:mail/trace': ['sophie'],
  '/requests/:number/answer-texts': ['sophie'],
  '/outbox': ['claire'],
  '/parties/new': ['sophie'],
  '/parties/:party': ['sophie', 'claire'],
  '/parties/:party/edit': ['sophie'],
  '/parties/:party/sites/new': ['sophie'],
  '/sites/:site/edit': ['sophie'],
  '/contacts/new': ['sophie'],
  '/contacts/:contact': ['sophie'],
  '/parties': ['sophie'],
  '/contacts': ['sophie'],
  '/form-displays/:form': ['sophie', 'admin'],
  '/contacts/:contact/edit': ['sophie'],
  '/contacts/:contact/archival/new': ['sophie'],
  '/parties/:party/archival/new': ['sophie'],
  '/contacts/:contact/erasure': ['christelle'],
  '/parties/:party/erasure': ['christelle'],
  '/imports': ['christelle'],
  '/imports/new': ['christelle'],
  '/mailboxes': ['admin'],
  '/mailboxes/new': ['admin'],
  '/mailboxes/:mailbox': ['admin'],
  '/mailboxes/:mailbox/edit': ['admin'],
  '/request-types': ['admin'],
  '/request-types/new': ['admin'],
  '/request-types/:type': ['admin'],
  '/request-types/:type/edit': ['admin'],
  '/request-types/:type/required-fields/edit': ['admin'],
  '/request-types/:type/stages/:stage/edit': ['admin'],
  '/request-types/:type/resources/:resource/edit': ['admin'],
  '/answer-templates': ['admin'],
  '/answer-templates/new': ['admin'],
  '/answer-templates/:template/edit': ['admin'],
  '/automatic-texts': ['admin'],
  '/automatic-texts/:text/edit': ['admin'],
  '/webhooks': ['admin'],
  '/webhooks/new': ['admin'],
  '/webhooks/:webhook': ['admin'],
  '/webhooks/:webhook/edit': ['admin'],
  '/teams': ['admin'],
  '/teams/new': ['admin'],
  '/teams/:team': ['admin'],
  '/teams/:team/edit': ['admin'],
  '/people': ['admin'],
  '/people/new': ['admin'],
  '/people/:person': ['admin'],
  '/people/:person/edit': ['admin'],
  '/password-links/:link': [null],
  '/mails-to-sort': ['sophie'],
  '/mails-to-sort/:mail': ['sophie'],
  '/mail-trial': ['admin'],
}

export const lists = ['/', '/messages', '/requests', '/parties', '/contacts', '/mails-to-sort', '/mailboxes', '/request-types', '/answer-templates', '/webhooks', '/teams', '/people', '/mail-trial']

async function addresses() {
  const rights = await readFile(join(folder.root, 'docs/rights.md'), 'utf8')
  return [...rights.matchAll(/^\| GET \| (\S+) \|/gm)].map(([, address]) => address)
}

// Those that nobody told how to visit, and those that are visited and no longer there.
export async function untold() {
  const all = await addresses()
  const told = [...noPages, ...Object.keys(visits)]
  return [...all.filter((each) => !told.includes(each)), ...told.filter((each) => !all.includes(each))]
}

export function allVisits(made) {
  return Object.entries(visits).flatMap(([pattern, people]) => people.map((who) => ({ who, address: filled(pattern, made) })))
}

function filled(pattern, made) {
  return pattern.replace(/:(\w+)/g, (_, name) => {
    const words = { mail: pattern.startsWith('/mails-to-sort') ? made.mailToSort : made.mail, form: 'party' }
    const found = words[name] ?? made[name]
    if (!found) throw new Error(`nothing was made for :${name} of ${pattern}`)
    return found
  })
}
