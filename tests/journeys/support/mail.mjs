// Somebody's mail program: it sends by SMTP and reads a mailbox by IMAP.
import { randomUUID } from 'node:crypto'
import { converse } from './lines.mjs'
import { until } from './until.mjs'

const password = 'test'

export function requester(world, name, email) {
  return {
    name,
    email,
    send: (mail) => send(world.smtpPort, { from: { name, email }, ...mail }),
    mailWith: (words) => until(`a mail for ${email} with “${words}”`, async () => (await mailbox(world.imapPort, email)).find((mail) => mail.text.includes(words))),
    mails: () => mailbox(world.imapPort, email),
  }
}

async function send(port, { from, to, signedIn = false, ...mail }) {
  const id = `<${randomUUID()}@client.example>`
  const server = await converse(port)
  const say = async (line, expected) => {
    server.write(`${line}\r\n`)
    const { match } = await server.read(/^(\d{3}) .*\r\n/m)
    if (match[1] !== expected) throw new Error(`${line}: ${match[0]}`)
  }
  await server.read(/^220 .*\r\n/m)
  await say('EHLO client.example', '250')
  if (signedIn) await say(`AUTH PLAIN ${base64(`\0${from.email}\0${password}`)}`, '235')
  await say(`MAIL FROM:<${from.email}>`, '250')
  for (const recipient of [to, mail.cc].filter(Boolean)) await say(`RCPT TO:<${recipient}>`, '250')
  await say('DATA', '354')
  await say(`${written({ id, from, to, ...mail })}\r\n.`, '250')
  await say('QUIT', '221')
  server.close()
  return id
}

function written({ id, from, to, cc, subject, text, inReplyTo, attachment, headers = [] }) {
  return [
    `From: =?UTF-8?B?${base64(from.name)}?= <${from.email}>`,
    ...headers,
    `To: ${to}`,
    ...(cc ? [`Cc: ${cc}`] : []),
    `Subject: =?UTF-8?B?${base64(subject)}?=`,
    `Date: ${new Date().toUTCString().replace('GMT', '+0000')}`,
    `Message-ID: ${id}`,
    ...(inReplyTo ? [`In-Reply-To: ${inReplyTo}`, `References: ${inReplyTo}`] : []),
    'MIME-Version: 1.0',
    ...(attachment ? withAttachment(text, attachment) : plainText(text)),
  ].join('\r\n')
}

function plainText(text, headers = []) {
  return ['Content-Type: text/plain; charset=UTF-8', 'Content-Transfer-Encoding: base64', ...headers, '', base64(text).replace(/.{76}/g, '$&\r\n')]
}

function withAttachment(text, { name, text: content }) {
  const file = plainText(content, [`Content-Disposition: attachment; filename="${name}"`])
  return ['Content-Type: multipart/mixed; boundary="part"', '', '--part', ...plainText(text), '--part', ...file, '--part--']
}

function base64(text) {
  return Buffer.from(text, 'utf8').toString('base64')
}

async function mailbox(port, email) {
  const server = await converse(port)
  const command = async (line) => {
    server.write(`a ${line}\r\n`)
    const { before, match } = await server.read(/^a (OK|NO|BAD).*\r\n/m)
    if (match[1] !== 'OK') throw new Error(`${line}: ${match[0]}`)
    return before
  }
  await server.read(/^\* OK.*\r\n/m)
  await command(`LOGIN ${email} ${password}`)
  await command('SELECT INBOX')
  const numbers = (await command('SEARCH ALL')).match(/\d+/g) ?? []
  const mails = []
  for (const number of numbers) mails.push(parsed(await command(`FETCH ${number} BODY.PEEK[]`)))
  server.write('a LOGOUT\r\n')
  server.close()
  return mails
}

function parsed(fetched) {
  return parsedPart(fetched.slice(fetched.indexOf('}\r\n') + 3))
}

// Of several forms of the same, the first: plain text.
function parsedPart(raw) {
  const end = raw.indexOf('\r\n\r\n')
  const head = raw.slice(0, end).replace(/\r\n[ \t]+/g, ' ')
  const header = (name) => decodedWords(new RegExp(`^${name}: (.*)$`, 'im').exec(head)?.[1] ?? '')
  const body = raw.slice(end + 4)
  const boundary = /boundary="?([^";]+)"?/i.exec(header('Content-Type'))?.[1]
  const parts = boundary ? body.split(`--${boundary}\r\n`).slice(1).map(parsedPart) : []
  const text = boundary ? parts[0].text : decodedBody(body, header('Content-Transfer-Encoding'))
  const html = boundary ? parts.map((part) => part.html).join('') : /^text\/html/i.test(header('Content-Type')) ? text : ''
  return { header, text, html, attachments: boundary ? parts.flatMap((part) => part.attachments) : attachmentIn(header, body) }
}

// Its name, continued over several parameters and in any letters (RFC 2231), and its bytes.
function attachmentIn(header, body) {
  const disposition = header('Content-Disposition')
  if (!disposition.startsWith('attachment')) return []
  const pieces = [...disposition.matchAll(/filename(?:\*\d*)*\*?="?([^";]*)"?/g)].map(([, piece]) => piece)
  const name = decodeURIComponent(pieces.join('').replace(/^utf-8'[^']*'/i, ''))
  const bytes = Buffer.from(body, /base64/i.test(header('Content-Transfer-Encoding')) ? 'base64' : 'latin1')
  return [{ name, bytes }]
}

function decodedWords(text) {
  const words = text.replace(/\?=\s+=\?/g, '?==?')
  return words.replace(/=\?utf-8\?(.)\?(.*?)\?=/gi, (_, how, inside) =>
    how.toUpperCase() === 'B' ? Buffer.from(inside, 'base64').toString('utf8') : unquoted(inside.replaceAll('_', ' ')),
  )
}

function decodedBody(body, encoding) {
  if (/base64/i.test(encoding)) return Buffer.from(body, 'base64').toString('utf8')
  if (/quoted-printable/i.test(encoding)) return unquoted(body.replace(/=\r\n/g, ''))
  return Buffer.from(body, 'latin1').toString('utf8')
}

function unquoted(text) {
  const bytes = text.replace(/=([0-9A-F]{2})/gi, (_, hex) => String.fromCharCode(Number.parseInt(hex, 16)))
  return Buffer.from(bytes, 'latin1').toString('utf8')
}
