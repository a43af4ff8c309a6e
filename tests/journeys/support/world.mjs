// A desk of its own: Relais with its data in a temporary folder, a Postfix that hands it the mail, a Dovecot for the requester.
import { execFile, spawn } from 'node:child_process'
import { createWriteStream } from 'node:fs'
import { mkdtemp, chmod, readFile, rm } from 'node:fs/promises'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { folder } from './folders.mjs'
import { until } from './until.mjs'

const run = promisify(execFile)
const program = process.env.RELAIS_PROGRAM
const mailServers = join(folder.root, 'tests/mail_servers/mail_servers')

const password = 'une phrase assez longue'
export const sophie = { name: 'Sophie Lambert', email: 'sophie.lambert@desk.example', password, role: 'first_line' }
export const claire = { name: 'Claire Martin', email: 'claire.martin@desk.example', password, role: 'second_line' }
// His own mailbox is on the mail server of the desk, which vouches for him when he signs in there.
export const karim = { name: 'Karim Benali', email: 'karim.benali@desk.example', password, role: 'agent', team: 'Toits' }
export const paul = { name: 'Paul Girard', email: 'paul.girard@desk.example', password, role: 'manager' }
// Keeps the cards: archives, merges, imports.
export const nadine = { name: 'Nadine Roy', email: 'nadine.roy@desk.example', password, role: 'data_steward' }
export const ada = { name: 'Ada Renard', email: 'ada.renard@desk.example', password, role: 'administrator' }
export const desk = 'demandes@desk.example'
// Believes of its senders what the mail server says of them.
export const support = 'support@desk.example'
// Says of which type its requests are.
export const roofs = 'toits@desk.example'

export async function startWorld() {
  const place = await mkdtemp(join(tmpdir(), 'relais-journeys-'))
  // The mail server runs as somebody else and has to come through to the socket.
  await chmod(place, 0o755)
  const data = join(place, 'data')
  const servers = await startMailServers(place, join(data, 'lmtp'))
  await addPeopleAndMailbox(data)
  const relais = await startRelais(place, data, { RELAIS_SMTP_URL: `smtp://127.0.0.1:${servers.SMTP_PORT}` })
  return {
    address: relais.address,
    smtpPort: Number(servers.SMTP_PORT),
    imapPort: Number(servers.IMAP_PORT),
    makeResponsible: (number, person) => makeResponsible(join(data, 'relais.sqlite'), number, person),
    stopRelais: () => relais.stop(),
    startRelais: () => relais.start(),
    lastWords: async () => (await readFile(join(place, 'relais.log'), 'utf8')).slice(-2000),
    async stop() {
      await relais.stop()
      await run(mailServers, ['stop', '--folder', join(place, 'mail')])
      await rm(place, { recursive: true, force: true })
    },
  }
}

async function startMailServers(place, socket) {
  const { stdout } = await run(mailServers, ['start', '--folder', join(place, 'mail'), '--relais-lmtp', socket])
  return Object.fromEntries(stdout.trim().split('\n').map((line) => line.split('=')))
}

async function addPeopleAndMailbox(data) {
  await run(program, ['mailbox', 'add', '--data', data, '--address', desk, '--from-name', 'Toits & Soleil'])
  await run(program, ['mailbox', 'add', '--data', data, '--address', roofs, '--team', 'Toits', '--type', 'Dépannage'])
  await run(program, ['mailbox', 'add', '--data', data, '--address', support, '--authserv-id', 'mail.desk.example'])
  for (const person of [sophie, claire, karim, paul, nadine, ada]) await addPerson(data, person)
}

export async function addPerson(data, { name, email, role, team, password }) {
  const add = ['user', 'add', '--data', data, '--name', name, '--email', email, '--role', role, '--password-stdin']
  const adding = run(program, team ? [...add, '--team', team] : add)
  adding.child.stdin.end(`${password}\n`)
  await adding
}

async function makeResponsible(database, number, person) {
  const statement = 'UPDATE requests SET responsible_id = (SELECT id FROM people WHERE email = ?) WHERE number = ?'
  const program = 'import sqlite3, sys; db = sqlite3.connect(sys.argv[1], timeout=20); db.execute(*[sys.argv[2], sys.argv[3:]]); db.commit()'
  await run('/usr/bin/python3', ['-c', program, database, statement, person.email, number])
}

// The program with its data in a folder of `place`, on a port of its own.
export async function startRelais(place, data, settings = {}) {
  const port = await freePort()
  const address = `http://127.0.0.1:${port}`
  const environment = {
    ...process.env,
    RELAIS_PUBLIC_URL: address,
    RELAIS_ORGANISATION: 'Toits & Soleil, Manage',
    ...settings,
  }
  let child = null
  const start = async () => {
    child = spawn(program, ['serve', '--data', data, '--listen', `127.0.0.1:${port}`], { env: environment })
    const log = createWriteStream(join(place, 'relais.log'), { flags: 'a' })
    child.stdout.pipe(log)
    child.stderr.pipe(log)
    await until('Relais is ready', () => isReady(address))
  }
  const stop = async () => {
    if (child.exitCode !== null || child.signalCode !== null) return
    child.kill('SIGTERM')
    await new Promise((resolve) => child.once('exit', resolve))
  }
  await start()
  return { address, start, stop }
}

async function isReady(address) {
  try {
    return (await fetch(`${address}/ready`)).ok
  } catch {
    return false
  }
}

function freePort() {
  return new Promise((resolve) => {
    const probe = createServer().listen(0, '127.0.0.1', () => {
      const { port } = probe.address()
      probe.close(() => resolve(port))
    })
  })
}
