import { Controller } from '@hotwired/stimulus'

const pause = 120

// Shows what the server says about what is being typed, while it is being typed.
export default class extends Controller {
  static targets = ['field', 'answer', 'said', 'button']
  static values = { url: String }

  connect() {
    // The server has answered what the page came with; what a draft brought back since is asked anew.
    this.asked = this.queryOf((field) => field.defaultValue)
    this.choose = ({ target }) => target.type === 'radio' && this.answerTarget.contains(target) && (this.chosen = target)
    this.element.addEventListener('change', this.choose)
    // It asks by itself, so the button is for those without a script. Enter in a field does not send what is half typed.
    for (const button of this.buttonTargets) button.hidden = button.disabled = true
  }

  disconnect() {
    clearTimeout(this.timer)
    this.element.removeEventListener('change', this.choose)
  }

  ask({ target }) {
    if (!this.fieldTargets.includes(target)) return
    this.chosen = undefined
    clearTimeout(this.timer)
    this.timer = setTimeout(() => this.fetch(), pause)
  }

  // From the field into what was found: the one that is chosen, else the first.
  enter(event) {
    const first = this.answerTarget.querySelector('[type="radio"]:checked') ?? this.answerTarget.querySelector('[type="radio"]')
    event.preventDefault()
    if (!first) return
    first.focus()
    if (!first.checked) first.click()
  }

  async fetch() {
    const { query } = this
    if (query === this.asked) return
    this.asked = query
    this.request?.abort()
    this.request = new AbortController()
    try {
      const response = await fetch(`${this.urlValue}?${query}`, { headers: { Accept: 'text/html' }, signal: this.request.signal })
      if (response.ok && !response.redirected) this.show(await response.text())
    } catch (error) {
      // Whoever is offline goes on typing; the form itself says so when it is sent.
      if (error.name !== 'AbortError') this.asked = undefined
    }
  }

  show(html) {
    this.answerTarget.innerHTML = html
    if (this.hasSaidTarget) this.saidTarget.textContent = this.answerTarget.querySelector('.r-nobody, legend')?.textContent ?? ''
    this.dispatch('answered')
  }

  get query() {
    return this.queryOf((field) => field.value, this.chosen)
  }

  queryOf(read, chosen) {
    const query = new URLSearchParams(this.fieldTargets.map((field) => [field.name, read(field)]))
    if (chosen) query.set(chosen.name, chosen.value)
    return query.toString()
  }
}
