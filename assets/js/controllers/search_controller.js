import { Controller } from '@hotwired/stimulus'
import { visit } from '@hotwired/turbo'

const pause = 120

// Shows what is found while somebody types. Enter opens what is marked; without an answer yet, the form is sent as it would be
// without a script.
export default class extends Controller {
  static targets = ['field', 'list', 'said']
  static values = { url: String }

  disconnect() {
    clearTimeout(this.timer)
    this.request?.abort()
  }

  focus(event) {
    if (document.querySelector('dialog[open]')) return
    event.preventDefault()
    this.fieldTarget.focus()
    this.fieldTarget.select()
  }

  propose() {
    clearTimeout(this.timer)
    this.request?.abort()
    this.unmark()
    const { typed } = this
    if (!typed) return this.hide()
    this.timer = setTimeout(() => this.fetch(typed), pause)
  }

  async fetch(typed) {
    this.request = new AbortController()
    try {
      const response = await fetch(`${this.urlValue}?${new URLSearchParams({ q: typed })}`, { headers: { Accept: 'text/html' }, signal: this.request.signal })
      const html = response.ok && !response.redirected ? await response.text() : ''
      if (this.typed === typed && document.activeElement === this.fieldTarget) this.show(html)
    } catch (error) {
      // Whoever is offline sends the form and is told so.
      if (error.name !== 'AbortError') this.hide()
    }
  }

  show(html) {
    if (!html) return this.hide()
    this.listTarget.innerHTML = html
    this.options.forEach((option, index) => (option.id = `${this.listTarget.id}-${index}`))
    this.listTarget.hidden = false
    this.fieldTarget.setAttribute('aria-expanded', 'true')
    if (this.options.length) this.mark(this.options[0])
    this.say()
  }

  hide() {
    clearTimeout(this.timer)
    this.listTarget.hidden = true
    this.fieldTarget.setAttribute('aria-expanded', 'false')
    this.unmark()
  }

  // Coming back to the field shows what it found again.
  enter() {
    if (this.typed && this.listTarget.hidden) this.propose()
  }

  leave({ relatedTarget }) {
    if (!this.element.contains(relatedTarget)) this.hide()
  }

  press(event) {
    if (event.ctrlKey || event.metaKey || event.altKey || event.shiftKey || event.isComposing) return
    if (this.listTarget.hidden) return
    const act = { ArrowDown: () => this.move(1), ArrowUp: () => this.move(-1), Enter: () => this.open(), Escape: () => this.hide() }[event.key]
    if (!act || (event.key === 'Enter' && !this.current)) return
    event.preventDefault()
    event.stopPropagation()
    act()
  }

  move(by) {
    const { options } = this
    if (!options.length) return
    const at = options.indexOf(this.current)
    this.mark(options[at < 0 ? 0 : (at + by + options.length) % options.length])
  }

  mark(option) {
    for (const each of this.options) each.setAttribute('aria-selected', String(each === option))
    this.fieldTarget.setAttribute('aria-activedescendant', option.id)
    option.scrollIntoView({ block: 'nearest' })
  }

  unmark() {
    for (const each of this.options) each.setAttribute('aria-selected', 'false')
    this.fieldTarget.removeAttribute('aria-activedescendant')
  }

  open() {
    const { address } = this.current.dataset
    this.hide()
    this.fieldTarget.blur()
    visit(address)
  }

  pick(event) {
    const option = event.target.closest('[data-address]')
    if (!option) return
    this.mark(option)
    if (event.ctrlKey || event.metaKey) window.open(option.dataset.address, '_blank', 'noopener')
    else this.open()
  }

  // A press on a line must not take the focus before its click arrives.
  keepFocus(event) {
    event.preventDefault()
  }

  say() {
    const { none, one, several } = this.saidTarget.dataset
    const count = this.options.filter((each) => !each.classList.contains('all')).length
    this.saidTarget.textContent = count === 0 ? none : count === 1 ? one : several.replace('2', count)
  }

  get typed() {
    return this.fieldTarget.value.trim()
  }

  get options() {
    return [...this.listTarget.querySelectorAll('[data-address]')]
  }

  get current() {
    return this.listTarget.querySelector('[aria-selected="true"]')
  }
}
