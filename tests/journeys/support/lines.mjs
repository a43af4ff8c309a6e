// A conversation by lines over TCP, as SMTP and IMAP have it.
import { connect } from 'node:net'

export async function converse(port) {
  const socket = connect(port, '127.0.0.1')
  let received = ''
  let wake = () => {}
  let problem = null
  socket.setEncoding('latin1')
  socket.on('data', (text) => {
    received += text
    wake()
  })
  socket.on('error', (error) => {
    problem = error
    wake()
  })
  socket.on('close', () => {
    problem ??= new Error('the server hung up')
    wake()
  })

  // Everything up to and with the first match; gives the match.
  const read = async (pattern) => {
    for (;;) {
      const match = pattern.exec(received)
      if (match) {
        const before = received.slice(0, match.index)
        received = received.slice(match.index + match[0].length)
        return { before, match }
      }
      if (problem) throw problem
      await new Promise((resolve) => (wake = resolve))
    }
  }
  return { read, write: (text) => socket.write(text, 'utf8'), close: () => socket.end() }
}
