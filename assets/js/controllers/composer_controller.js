import { Controller } from '@hotwired/stimulus'
import { focusBehind } from '../writing_field.js'

// Opens the answer or the note in place, and closes it again; what is typed in either stays.
export default class extends Controller {
  static targets = ['text', 'draft', 'arrived', 'newest']

  connect() {
    this.newest = this.newestFromOutside
    this.markDrafts()
    this.goOn()
    if (document.readyState !== 'complete') addEventListener('load', () => setTimeout(() => document.activeElement === document.body && this.goOn()), { once: true })
  }

  // Whoever is led here by an address is given the place to write in; Turbo gives the focus to all of it, and a page that is
  // loaded to nothing.
  goOn() {
    const { mode } = this.element.dataset
    if (mode !== 'none' && !document.querySelector('[data-banner-takes-focus-value]')) this.focusText(mode)
  }

  open(event) {
    event.preventDefault()
    this.show(event.params.mode)
    this.focusText(event.params.mode)
  }

  close() {
    const { mode } = this.element.dataset
    this.show('none')
    this.element.querySelector(`.r-dock [data-composer-mode-param="${mode}"]`)?.focus()
  }

  // The form controller says so once the server has it.
  sent() {
    this.show('none')
  }

  show(mode) {
    this.element.dataset.mode = mode
    this.read()
    this.markDrafts()
    this.dispatch('shown')
  }

  // Whoever has read what stands there answers all of it.
  read() {
    this.newest = this.newestFromOutside
    for (const strip of this.arrivedTargets) strip.hidden = true
    for (const field of this.newestTargets) field.value = this.element.dataset.newest
  }

  // Somebody outside wrote while the sheet is open: to be read before what is typed goes out.
  noticeArrival() {
    if (this.isTold) this.read()
    this.isTold = false
    const newest = this.newestFromOutside
    if (this.element.dataset.mode === 'none' || newest === this.newest) return
    this.newest = newest
    for (const strip of this.arrivedTargets) {
      strip.hidden = false
      this.leadTo(newest, strip.querySelector('a'))
    }
  }

  leadTo(message, link) {
    link.dataset.turboAction = 'replace'
    link.href = document.getElementById(message) ? `#${message}` : `${location.pathname}?message=${message.slice(1)}#${message}`
  }

  // The server has said that something arrived, above what was written.
  sentBack({ detail: { fetchResponse } }) {
    this.isTold = fetchResponse?.statusCode === 409
  }

  // A closed sheet with something in it says so on its button.
  markDrafts() {
    for (const mark of this.draftTargets) mark.hidden = !this.textOf(mark.dataset.mode)?.value.trim()
  }

  textOf(mode) {
    return this.textTargets.find((field) => field.dataset.mode === mode)
  }

  // Also where the thread shows something else.
  get newestFromOutside() {
    return this.element.dataset.newestFromOutside
  }

  focusText(mode) {
    const text = this.textOf(mode)
    if (text) focusBehind(text)
  }
}
