import { Controller } from '@hotwired/stimulus'

const pause = 80
const behindAt = /(?:^|[\s([{'"«’>])@([\p{L}\p{N}][^\n@]{0,60})?$/u

// Proposes colleagues and teams behind an @, or in a field that holds one name. Whoever is picked goes along by his
// number, since two may bear one name.
export default class extends Controller {
  static targets = ['field', 'list', 'chosen', 'said']
  static values = { url: String, whole: Boolean }

  disconnect() {
    clearTimeout(this.timer)
    this.request?.abort()
  }

  begin() {
    const field = this.fieldTarget
    const isBehindWord = /\S$/.test(field.value.slice(0, field.selectionStart))
    field.focus()
    field.setRangeText(isBehindWord ? ' @' : '@', field.selectionStart, field.selectionEnd, 'end')
    field.dispatchEvent(new Event('input', { bubbles: true }))
  }

  propose() {
    clearTimeout(this.timer)
    const { typed } = this
    if (typed === undefined || this.leadsNowhere(typed)) this.hide()
    else this.timer = setTimeout(() => this.fetch(typed), pause)
  }

  async fetch(typed) {
    this.request?.abort()
    this.request = new AbortController()
    const query = new URLSearchParams({ q: typed, among: this.wholeValue ? 'people' : 'all' })
    try {
      const response = await fetch(`${this.urlValue}?${query}`, { headers: { Accept: 'text/html' }, signal: this.request.signal })
      const html = response.ok && !response.redirected ? await response.text() : ''
      if (this.typed === typed && document.activeElement === this.fieldTarget) this.show(html, typed)
    } catch (error) {
      // Whoever is offline goes on typing the name: it counts as well.
      if (error.name !== 'AbortError') this.hide()
    }
  }

  show(html, typed) {
    this.listTarget.innerHTML = html
    if (!this.options.length) {
      this.nothingFor = typed
      return this.hide()
    }
    this.options.forEach((option, index) => (option.id = `${this.listTarget.id}-${index}`))
    this.listTarget.hidden = false
    this.fieldTarget.setAttribute('aria-controls', this.listTarget.id)
    if (this.wholeValue) this.fieldTarget.setAttribute('aria-expanded', 'true')
    this.mark(this.options[0])
    this.say(this.options.length)
  }

  hide() {
    clearTimeout(this.timer)
    if (this.listTarget.hidden) return
    this.listTarget.hidden = true
    this.fieldTarget.removeAttribute('aria-activedescendant')
    if (this.wholeValue) this.fieldTarget.setAttribute('aria-expanded', 'false')
    else this.fieldTarget.removeAttribute('aria-controls')
  }

  press(event) {
    if (this.listTarget.hidden || !this.current || event.ctrlKey || event.metaKey || event.altKey) return
    const act = { ArrowDown: () => this.move(1), ArrowUp: () => this.move(-1), Enter: () => this.take(this.current), Tab: () => this.take(this.current), Escape: () => this.hide() }[event.key]
    if (!act || event.shiftKey) return
    event.preventDefault()
    event.stopPropagation()
    act()
  }

  move(by) {
    const { options } = this
    this.mark(options[(options.indexOf(this.current) + by + options.length) % options.length])
  }

  mark(option) {
    for (const each of this.options) each.setAttribute('aria-selected', String(each === option))
    this.fieldTarget.setAttribute('aria-activedescendant', option.id)
    option.scrollIntoView({ block: 'nearest' })
  }

  keepFocus(event) {
    event.preventDefault()
  }

  pick({ target }) {
    const option = target.closest('[role="option"]')
    if (option) this.take(option)
  }

  take({ dataset: { name, key } }) {
    const field = this.fieldTarget
    const end = this.wholeValue ? field.value.length : field.selectionStart
    const start = this.wholeValue ? 0 : end - this.typed.length - 1
    field.setRangeText(this.wholeValue ? name : `@${name} `, start, end, 'end')
    this.chosenTarget.value = [...this.chosenTarget.value.split(',').filter((each) => each && each !== key), key].join(',')
    this.picked = name
    this.hide()
    field.dispatchEvent(new Event('input', { bubbles: true }))
    this.dispatch('picked', { detail: { name, key } })
  }

  forget() {
    this.chosenTarget.value = ''
    this.picked = this.nothingFor = undefined
  }

  leadsNowhere(typed) {
    return [this.picked, this.nothingFor].some((name) => name && typed.startsWith(name))
  }

  say(count) {
    if (!this.hasSaidTarget) return
    const { one, several } = this.saidTarget.dataset
    this.saidTarget.textContent = count === 1 ? one : several.replace('2', count)
  }

  get typed() {
    const field = this.fieldTarget
    if (this.wholeValue) return field.value.trim() || undefined
    const found = behindAt.exec(field.value.slice(0, field.selectionStart))
    return found ? (found[1] ?? '') : undefined
  }

  get options() {
    return [...this.listTarget.querySelectorAll('[role="option"]')]
  }

  get current() {
    return this.listTarget.querySelector('[aria-selected="true"]')
  }
}
