import assert from 'node:assert/strict'
import { get } from 'node:http'
import { gunzipSync } from 'node:zlib'
import { agency, fillAgency, withDesk } from './support/other_desks.mjs'

const most = 60_000
const forGood = 'public, max-age=31536000, immutable'
const calls = 60

export default {
  'a page weighs under 60 kB on its way at first sight, and what all pages share comes once for good': async () => {
    await withDesk(fillAgency, async (desk) => {
      const [claire, admin] = [await signedIn(desk, agency.claire), await signedIn(desk, agency.admin)]
      await fillAList(desk, claire)
      const { requests } = await json(desk, '/requests.json?q=atelier', claire)
      const visits = [
        ['/session/new', null], ['/', claire], ['/requests?queue=all', claire], [`/requests/${requests.at(-1).number}`, claire], ['/requests/new', claire],
        [`/requests/${requests.at(-1).number}/history`, claire], ['/mails-to-sort', claire], ['/messages', claire], ['/people', admin], ['/request-types', admin],
      ]
      const shared = new Set()
      for (const [address, cookie] of visits) {
        const { weight, text } = await fetched(desk, address, cookie)
        for (const [, asset] of text.matchAll(/(?:href|src)="(\/assets\/[^"#]+)/g)) shared.add(asset)
        tell(weight, address)
        assert.ok(weight < most, `${address} weighs ${weight} bytes`)
      }
      await expectSharedForGood(desk, shared)
    })
  },
}

async function expectSharedForGood(desk, shared) {
  assert.ok(shared.size >= 3, 'pages share their style and their scripts')
  for (const asset of shared) {
    const { weight, headers } = await fetched(desk, asset)
    tell(weight, asset)
    assert.equal(headers['cache-control'], forGood, asset)
    assert.match(asset, /-[0-9a-f]{12}\./, `${asset} is called anew when it changes`)
  }
}

// More than a list shows at once.
async function fillAList(desk, cookie) {
  for (let call = 0; call < calls; call += 1) {
    const body = new URLSearchParams({ title: `Fuite au plafond du couloir ${call}`, description: 'Il pleut.', channel: 'call', requester_name: `Marie Lefèvre ${call}` })
    const answer = await fetch(`${desk.address}/requests`, { method: 'POST', body, headers: { Cookie: cookie, Accept: 'application/json' } })
    assert.equal(answer.status, 201)
  }
}

// As it comes over the wire, which fetch() would not tell.
function fetched(desk, address, cookie) {
  const headers = { 'Accept-Encoding': 'gzip', Accept: 'text/html', ...(cookie && { Cookie: cookie }) }
  return new Promise((resolve, reject) => {
    get(desk.address + address, { headers }, (answer) => {
      const pieces = []
      answer.on('data', (piece) => pieces.push(piece))
      answer.on('end', () => resolve({ headers: answer.headers, weight: Buffer.concat(pieces).length, text: textOf(answer, Buffer.concat(pieces)) }))
    }).on('error', reject)
  })
}

function textOf(answer, bytes) {
  assert.equal(answer.statusCode, 200)
  return (answer.headers['content-encoding'] === 'gzip' ? gunzipSync(bytes) : bytes).toString()
}

async function signedIn(desk, { email, password }) {
  const answer = await fetch(`${desk.address}/session`, { method: 'POST', body: new URLSearchParams({ email, password }), redirect: 'manual' })
  return answer.headers.getSetCookie().map((cookie) => cookie.split(';')[0]).join('; ')
}

async function json(desk, address, cookie) {
  return (await fetch(desk.address + address, { headers: { Cookie: cookie, Accept: 'application/json' } })).json()
}

function tell(weight, address) {
  console.log(`        ${(weight / 1000).toFixed(1).padStart(6)} kB  ${address}`)
}
