// Every address that can be asked for, as docs/rights.md tells it, and how somebody who may comes to its page.
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { folder } from './folders.mjs'

// They give a part of a page, a file, or what a program reads.
const noPages = new Set([
  '/contact-candidates', '/party-candidates', '/typed-moment', '/watcher-candidates', '/search-candidates', '/requests/:number/mention-candidates',
  '/automatic-texts/new',
  '/requests/:number/mails/:mail/raw', '/requests/:number/mails/:mail/html', '/requests/:number/attachments/:attachment',
  '/mails-to-sort/:mail/raw', '/mails-to-sort/:mail/html', '/mails-to-sort/:mail/attachments/:attachment',
  '/uploads/:upload', '/live', '/assets/*file', '/openapi.json', '/health', '/ready',
])

// Who goes there; what stands for a part of the address is filled in from what was made. Nobody is signed in for null.
const visits = {
  '/': ['claire', 'admin'],
  '/search': ['claire'],
  '/messages': ['claire'],
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

export const lists = ['/', '/messages', '/requests', '/mails-to-sort', '/mailboxes', '/request-types', '/answer-templates', '/teams', '/people', '/mail-trial']

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
    const found = pattern.startsWith('/mails-to-sort') && name === 'mail' ? made.mailToSort : made[name]
    if (!found) throw new Error(`nothing was made for :${name} of ${pattern}`)
    return found
  })
}
