// Two desks besides the one of all journeys, without a mail server: one where much has happened, and one on its first day.
import { execFile } from 'node:child_process'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { addPerson, ada, sophie, startRelais } from './world.mjs'

const run = promisify(execFile)
const program = process.env.RELAIS_PROGRAM

const colleague = (email) => ({ email, password: 'relais-demo' })
export const agency = {
  sophie: colleague('sophie.lambert@agence.example'),
  claire: colleague('claire.martin@agence.example'),
  paul: colleague('paul.girard@agence.example'),
  christelle: colleague('christelle.collard@agence.example'),
  admin: colleague('admin@agence.example'),
}

export async function withDesk(fill, visit) {
  const place = await mkdtemp(join(tmpdir(), 'relais-desk-'))
  const data = join(place, 'data')
  try {
    await fill(data)
    const relais = await startRelais(place, data)
    await visit({ address: relais.address, receive: (mail) => receive(data, mail) }).finally(() => relais.stop())
  } finally {
    await rm(place, { recursive: true, force: true })
  }
}

export async function fillAgency(data) {
  await run(program, ['demo', 'agency', '--data', data])
}

export async function hireTwo(data) {
  await addPerson(data, sophie)
  await addPerson(data, ada)
}

async function receive(data, mail) {
  const receiving = run(program, ['receive', '--data', data, '--mailbox', 'commercial@agence.example', '--return-path', 'promo@client.example'])
  receiving.child.stdin.end(mail)
  await receiving
}
