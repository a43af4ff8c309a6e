import { Controller } from '@hotwired/stimulus'
import { areBlank, lineNames, linesIn, linesOf, setLines } from '../draft_lines.js'
import { beforeSigningOut } from '../signing_out.js'
import { contentOf, focusOn, isSame, joined, setContent } from '../writing_field.js'

const pause = 1_000
const patience = 10_000
const longest = 100_000
const largest = 400_000
// One for each page that was loaded, which goes on with its own.
const writer = [...crypto.getRandomValues(new Uint8Array(8))].map((byte) => byte.toString(16)).join('')
// More than this a browser does not bring away from a page that is left.
const mostOnLeaving = 60_000
const nothing = { text: '', html: '', lines: {} }

// What is being typed is kept by the server a second after each pause and when the page is left, and in this browser as long
// as the server has not taken it. Another text from another window is never written over without being asked.
export default class extends Controller {
  static targets = ['text', 'said', 'choice', 'other', 'discard', 'erased']
  static values = { url: String, kind: String, exchange: Number, version: Number, writer: String }

  connect() {
    this.version = this.versionValue
    this.kept = this.content
    this.leave = () => this.bringUp({ leaving: true })
    this.comeBack = () => this.keep()
    addEventListener('pagehide', this.leave)
    this.stay = beforeSigningOut(() => this.part())
    addEventListener('online', this.comeBack)
    this.bringBack()
    this.sayKept(this.version && new Date(this.version / 1_000))
    this.show()
  }

  disconnect() {
    removeEventListener('pagehide', this.leave)
    this.stay()
    removeEventListener('online', this.comeBack)
    this.leave()
    clearTimeout(this.erasing)
  }

  // What this browser has and the server has not.
  bringBack() {
    const here = JSON.parse(localStorage.getItem(this.key) ?? 'null')
    if (!here) return
    if (isSame(here, this.written)) this.kept = null
    else if (!this.isBlank && here.version !== this.version && here.writer !== this.writerValue) return this.ask(here)
    else this.written = here
    this.changed()
    this.keep()
  }

  keep() {
    if (this.isSending) return
    this.show()
    if (this.content === this.kept) return
    this.remember()
    clearTimeout(this.timer)
    this.timer = setTimeout(() => this.bringUp(), pause)
  }

  remember() {
    localStorage.setItem(this.key, JSON.stringify({ ...this.written, version: this.version, writer }))
  }

  async bringUp({ leaving = false } = {}) {
    clearTimeout(this.timer)
    this.timer = null
    const content = this.content
    if (this.isSending || this.isAsking || this.hasParted || content === this.kept) return
    if (this.underway && !leaving) return (this.isWanted = true)
    this.underway = this.send(content, leaving)
    const answer = await this.underway
    this.underway = null
    this.take(answer, content)
    if (this.isWanted) {
      this.isWanted = false
      this.keep()
    }
  }

  // What is told before the session ends is the last word.
  async part() {
    await this.bringUp({ leaving: true })
    this.hasParted = true
  }

  async send(content, leaving) {
    const { text, html } = this.written
    if (text.length > longest || html.length > largest) return null
    const body = new URLSearchParams(content)
    body.set('version', this.version)
    body.set('writer', writer)
    try {
      const answer = await fetch(this.urlValue, { method: 'POST', headers: { Accept: 'application/json' }, body, keepalive: leaving && String(body).length < mostOnLeaving })
      return [200, 409].includes(answer.status) && !answer.redirected ? await answer.json() : null
    } catch {
      return null
    }
  }

  take(answer, content) {
    if (this.isSent) return
    if (!answer) return this.say(this.saidTarget.dataset.here, new Date())
    if (!answer.kept) return this.ask(answer.draft && { ...answer.draft, lines: linesIn(answer.draft) })
    this.version = answer.draft?.version ?? 0
    this.kept = content
    if (this.content === content) localStorage.removeItem(this.key)
    else this.remember()
    this.sayKept(answer.draft && new Date(answer.draft.kept_at))
  }

  ask(other) {
    this.isAsking = true
    this.otherDraft = other
    this.otherTarget.textContent = inWords(other)
    this.otherTarget.hidden = !other
    for (const part of this.choiceTarget.querySelectorAll('[data-part]')) part.hidden = (part.dataset.part === 'gone') === Boolean(other)
    this.choiceTarget.hidden = false
  }

  keepMine() {
    this.version = this.otherDraft?.version ?? 0
    this.answered()
  }

  takeOther() {
    this.written = this.otherDraft ?? nothing
    this.version = this.otherDraft?.version ?? 0
    this.changed()
    this.answered()
  }

  answered() {
    this.isAsking = false
    this.choiceTarget.hidden = true
    focusOn(this.textTarget)
    this.kept = null
    this.keep()
  }

  discard() {
    this.taken = { written: this.written, files: this.files }
    this.written = nothing
    for (const file of this.taken.files) file.remove()
    this.changed()
    this.bringUp()
    // What is brought back before the server has answered goes on with none.
    this.version = 0
    localStorage.removeItem(this.key)
    this.sayKept(null)
    this.erasedTarget.hidden = false
    this.erasing = setTimeout(() => (this.erasedTarget.hidden = true), patience)
    focusOn(this.textTarget)
  }

  takeBack() {
    clearTimeout(this.erasing)
    this.written = { ...joined(this.taken.written, this.written), lines: this.taken.written.lines }
    this.element.querySelector('.r-attached')?.append(...this.taken.files)
    this.erasedTarget.hidden = true
    this.changed()
    this.keep()
    focusOn(this.textTarget)
  }

  begin() {
    clearTimeout(this.timer)
    this.isSending = true
  }

  end() {
    this.isSending = false
  }

  // What was on its way to be kept while it was sent must not come back.
  async sent() {
    this.isSent = true
    localStorage.removeItem(this.key)
    if (this.underway && (await this.underway)) await fetch(this.urlValue, { method: 'POST', headers: { Accept: 'application/json' }, body: new URLSearchParams([['_method', 'delete'], ...this.place]) })
    this.isSent = this.isAsking = false
    this.choiceTarget.hidden = true
    this.version = 0
    this.kept = this.content
    this.sayKept(null)
    this.show()
  }

  // The page was made again: a field in which nothing is typed shows what the server has.
  renewed() {
    if (this.textTarget.value === this.textTarget.defaultValue && !this.timer && !this.underway) {
      this.version = this.versionValue
      this.kept = this.content
    }
    this.saidTarget.textContent = this.saying
    if (this.isAsking) this.otherTarget.textContent = inWords(this.otherDraft)
    this.show()
  }

  show() {
    this.discardTarget.hidden = this.isBlank && !this.files.length
  }

  changed() {
    this.textTarget.dispatchEvent(new Event('input', { bubbles: true }))
    this.dispatch('changed')
  }

  sayKept(at) {
    if (!at) return this.write('')
    const isToday = at.toDateString() === new Date().toDateString()
    const day = at.toLocaleDateString(document.documentElement.lang, { day: 'numeric', month: 'long' })
    if (isToday) this.say(this.saidTarget.dataset.words, at)
    else this.write(this.saidTarget.dataset.day.replace('{day}', day))
  }

  say(words, at) {
    this.write(words.replace('{hours}', at.getHours()).replace('{minutes}', String(at.getMinutes()).padStart(2, '0')))
  }

  write(words) {
    this.saying = this.saidTarget.textContent = words
  }

  get written() {
    return { ...contentOf(this.textTarget), lines: linesOf(this.element) }
  }

  set written(content) {
    setContent(this.textTarget, content)
    setLines(this.element, content.lines ?? {})
  }

  get files() {
    return [...this.element.querySelectorAll('.r-attached > li')]
  }

  get isBlank() {
    const { text, lines } = this.written
    return !text.trim() && areBlank(lines)
  }

  // Which of those on this record.
  get place() {
    return [['kind', this.kindValue], ...(this.exchangeValue ? [['exchange', this.exchangeValue]] : [])]
  }

  // As the form would send it.
  get content() {
    const form = new FormData(this.element)
    for (const [name, line] of Object.entries(linesOf(this.element))) form.set(name, line)
    // Its marks are asked for by themselves: whether the editor is there already, or no longer, is no other text.
    const told = ['text', 'shown', 'uploads', ...lineNames].flatMap((name) => form.getAll(name).map((each) => [name, each]))
    return String(new URLSearchParams([...this.place, ...told, ['html', this.written.html]]))
  }

  get key() {
    return `kept-draft ${document.body.dataset.person} ${this.place.flat().join(' ')} ${this.urlValue}`
  }
}

function inWords(draft) {
  const { lines = {}, text = '' } = draft ?? {}
  return [lines.to, lines.subject, text, lines.activity_words].filter(Boolean).join('\n')
}

