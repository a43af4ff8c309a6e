import assert from 'node:assert/strict'
import { belgian, wide } from './support/browser.mjs'
import { agency, fillAgency, hireTwo, withDesk } from './support/other_desks.mjs'
import { faultsOf } from './support/page_check.mjs'
import { allVisits, lists, untold } from './support/pages.mjs'
import { ada, sophie } from './support/world.mjs'

const spam = 'From: Promo Flash <promo@client.example>\nTo: commercial@agence.example\nSubject: Gagnez un voyage pour deux dans un endroit au nom vraiment tres long\nMessage-ID: <promo@client.example>\nX-Spam-Flag: YES\n\nUn sejour vous attend.\n'
const atOnce = 3

export default {
  'every page there is, with much on it: nothing sideways, nothing inaccessible, no complaint, and clean on paper': async ({ axe, context }) => {
    assert.deepEqual(await untold(), [], 'each address of docs/rights.md has a way to be visited in support/pages.mjs, or is told there to be no page')
    await withDesk(fillAgency, async (desk) => {
      const browsers = await signedIn(context, desk, agency)
      await desk.receive(spam)
      assert.deepEqual(await faultsOfAll(browsers, allVisits(await makeWhatIsMissing(browsers)), axe), [])
    })
  },

  'every list on the first day, when nothing is there yet': async ({ axe, context }) => {
    await withDesk(hireTwo, async (desk) => {
      const browsers = await signedIn(context, desk, { sophie, ada })
      const ofSophie = ['/', '/messages', '/requests', '/mails-to-sort', '/requests/new']
      const visits = [...new Set([...ofSophie, ...lists])].map((address) => ({ who: ofSophie.includes(address) ? 'sophie' : 'ada', address }))
      assert.deepEqual(await faultsOfAll(browsers, visits, axe), [])
    })
  },
}

// A browser for each, and one in which nobody is signed in.
async function signedIn(context, desk, people) {
  const open = () => context.browser().newContext({ ...belgian, baseURL: desk.address, viewport: wide })
  const browsers = { null: await open() }
  for (const [name, { email, password }] of Object.entries(people)) {
    browsers[name] = await open()
    await browsers[name].request.post('/session', { form: { email, password } })
  }
  return browsers
}

async function faultsOfAll(browsers, visits, axe) {
  const waiting = [...visits]
  const faults = []
  const visitInTurn = async () => {
    for (let visit = waiting.shift(); visit; visit = waiting.shift()) faults.push(...(await faultsThere(browsers[visit.who], visit, axe)))
  }
  await Promise.all(Array.from({ length: atOnce }, visitInTurn))
  await Promise.all(Object.values(browsers).map((browser) => browser.close()))
  return faults
}

async function faultsThere(browser, { who, address }, axe) {
  const page = await browser.newPage()
  const complaints = []
  page.on('console', (message) => message.type() === 'error' && complaints.push(message.text()))
  page.on('pageerror', (error) => complaints.push(error.message))
  const answer = await page.goto(address)
  const status = answer.status() === 200 ? [] : [`answers ${answer.status()}`]
  const faults = [...status, ...(await faultsOf(page, axe)), ...complaints]
  await page.close()
  return faults.map((fault) => `${address} as ${who}: ${fault}`)
}

// What the demonstration has not, made by the forms of its pages; and the numbers of what it has.
async function makeWhatIsMissing({ admin, claire, sophie: first }) {
  const post = async (address, form) => new URL((await admin.request.post(address, { form, maxRedirects: 0 })).headers().location, 'http://here').pathname
  const json = async (browser, address) => (await browser.request.get(address, { headers: { Accept: 'application/json' } })).json()
  const { requests } = await json(claire, '/requests.json?q=atelier')
  const { thread } = await json(claire, `/requests/${requests.at(-1).number}.json`)
  const type = await newest(admin, '/request-types', /^\/request-types\/(\d+)$/)
  await post(`/request-types/${type}/stages`, { name: 'Visite sur place', state: 'in_progress' })
  await post('/webhooks', { name: 'Comptabilité', address: 'https://hooks.example/relais', topics: 'request.created' })
  await post('/answer-templates', { name: 'Rendez-vous', type, language: 'fr', body: 'Bonjour {{requester.name}}, votre demande {{number}} est entre nos mains.' })
  const { people } = await json(admin, '/people.json')
  const card = async (address, form) => new URL((await first.request.post(address, { form, maxRedirects: 0 })).headers().location, 'http://here').pathname.split('/').pop()
  const party = await card('/parties', { name: 'Menuiserie Tilquin SRL', establishment_why: 'demandé', main_family_name: 'Tilquin', main_phone: '064 44 71 06', private_note: 'Paie à 30 jours.' })
  await card(`/parties/${party}/sites`, { name: 'Seneffe, dépôt', town: 'Seneffe' })
  const person = String(people[0].id)
  const link = await admin.request.post(`/people/${people[0].id}/password-link`, { headers: { Accept: 'application/json' } })
  return {
    number: requests.at(-1).number,
    mail: mailIn(thread),
    type,
    person,
    stage: await newest(admin, `/request-types/${type}`, /\/stages\/(\d+)\/edit$/),
    resource: await newest(admin, `/request-types/${type}`, /\/resources\/(\d+)\/edit$/),
    webhook: await newest(admin, '/webhooks', /^\/webhooks\/(\d+)$/),
    template: await newest(admin, '/answer-templates', /^\/answer-templates\/(\d+)\/edit$/),
    text: 'reminder.fr',
    team: await newest(admin, '/teams', /^\/teams\/(\d+)$/),
    mailbox: await newest(admin, '/mailboxes', /^\/mailboxes\/(\d+)$/),
    link: (await link.json()).secret.split('/').at(-1),
    party,
    site: await newest(first, `/parties/${party}`, /^\/sites\/(\d+)\/edit$/),
    contact: await card('/contacts', { party, family_name: 'Tassin', given_name: 'Dimitri' }),
    mailToSort: await newest(first, '/mails-to-sort', /^\/mails-to-sort\/(\d+)/),
  }
}

// Its number alone: entries of other kinds are counted by themselves.
function mailIn(thread) {
  return thread.find((entry) => entry.kind === 'mail_in').id.replace(/\D/g, '')
}

// The last number that a link of that page leads to.
async function newest(browser, address, pattern) {
  const page = await browser.newPage()
  await page.goto(address)
  const links = await page.locator('main a').evaluateAll((all) => all.map((each) => each.getAttribute('href')))
  await page.close()
  const found = links.map((link) => pattern.exec(link)?.[1]).filter(Boolean)
  if (!found.length) throw new Error(`no link of ${address} is like ${pattern}`)
  return found.at(-1)
}
