import { Controller } from '@hotwired/stimulus'
import { beforeSigningOut } from '../signing_out.js'

const look = 2_000
const beat = 10_000
// Whoever thinks about the next sentence is still writing.
const thinking = 120_000
const most = 2
const tab = [...crypto.getRandomValues(new Uint8Array(8))].map((byte) => byte.toString(16)).join('')

// Tells that this page is looked at, and whether something is being written on it; shows who else is here.
export default class extends Controller {
  static targets = ['list', 'said', 'template']
  static values = { url: String, record: String, me: Number }

  connect() {
    this.toldAt = this.typedAt = 0
    this.heard = ({ detail }) => detail.record === this.recordValue && this.show(detail.people)
    this.typed = ({ target }) => target.closest('#write') && this.noticeTyping()
    this.tick = () => this.tellIfDue()
    this.turn = () => (document.hidden ? this.leave() : this.tell())
    this.gone = () => this.leave()
    addEventListener('live:present', this.heard)
    addEventListener('pagehide', this.gone)
    document.addEventListener('input', this.typed)
    document.addEventListener('visibilitychange', this.turn)
    this.stay = beforeSigningOut(() => this.part())
    this.timer = setInterval(this.tick, look)
    if (!document.hidden) this.tell()
  }

  disconnect() {
    removeEventListener('live:present', this.heard)
    removeEventListener('pagehide', this.gone)
    document.removeEventListener('input', this.typed)
    document.removeEventListener('visibilitychange', this.turn)
    this.stay()
    clearInterval(this.timer)
    this.leave()
  }

  noticeTyping() {
    this.typedAt = Date.now()
    this.tellIfDue()
  }

  tellIfDue() {
    if (document.hidden) return
    if (this.doing !== this.told || Date.now() - this.toldAt >= beat) this.tell()
  }

  async tell() {
    this.told = this.doing
    this.toldAt = Date.now()
    try {
      const answer = await fetch(this.urlValue, { method: 'POST', headers: { Accept: 'application/json' }, body: this.words(this.told) })
      const known = answer.ok && !answer.redirected ? await answer.json() : { people: [] }
      if (this.element.isConnected) this.show(known.people)
    } catch {
      // Whom nobody vouches for any more is not shown.
      this.show([])
    }
  }

  leave() {
    if (!this.told || this.told === 'leaves') return
    this.told = 'leaves'
    navigator.sendBeacon(this.urlValue, this.words('leaves'))
  }

  async part() {
    clearInterval(this.timer)
    this.told = 'leaves'
    await fetch(this.urlValue, { method: 'POST', headers: { Accept: 'application/json' }, body: this.words(this.told) })
  }

  words(doing) {
    return new URLSearchParams({ tab, doing })
  }

  show(people) {
    const others = people.filter(({ id }) => id !== this.meValue)
    const writing = others.filter(({ doing }) => doing !== 'reads')
    this.list([...writing, ...others.filter(({ doing }) => doing === 'reads')])
    this.sayWhoBegan(writing.map((each) => this.inWords(each)))
  }

  // Whoever writes comes first; the line has room for few.
  list(others) {
    const shown = others.length > most ? others.slice(0, most) : others
    const lines = shown.map((each) => this.line(each))
    if (others.length > most) lines.push(this.rest(others.slice(most)))
    this.listTarget.replaceChildren(...lines)
    this.listTarget.hidden = !others.length
  }

  rest(others) {
    const line = document.createElement('li')
    line.className = 'more'
    line.textContent = this.listTarget.dataset.more.replace('{count}', others.length)
    return line
  }

  line(person) {
    const line = this.templateTarget.content.firstElementChild.cloneNode(true)
    line.className = person.doing
    line.querySelector('[data-part="initials"]').textContent = person.initials
    line.querySelector('[data-part="words"]').textContent = this.inWords(person)
    return line
  }

  inWords({ name, doing }) {
    return this.listTarget.dataset[doing]?.replace('{name}', name) ?? name
  }

  // Read out once, and only what keeps two from answering at the same time.
  sayWhoBegan(writing) {
    const began = writing.filter((each) => !this.writing?.includes(each))
    this.writing = writing
    if (began.length) this.saidTarget.textContent = `${began.join('. ')}.`
  }

  get doing() {
    const sheet = document.getElementById('write')
    const mode = sheet?.dataset.mode
    if (Date.now() - this.typedAt > thinking) return 'reads'
    const text = sheet?.querySelector(`textarea[data-mode="${mode}"]`)?.value.trim()
    if (!text) return 'reads'
    return { comment: 'answers', exchange: 'mails' }[mode] ?? 'notes'
  }
}
