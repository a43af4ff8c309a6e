import { Controller } from '@hotwired/stimulus'

const pause = 150

// A postcode and a town complete each other; where several fit, one is chosen.
export default class extends Controller {
  static targets = ['postcode', 'town', 'country', 'choices']
  static values = { url: String, which: String }

  disconnect() {
    clearTimeout(this.timer)
    this.request?.abort()
  }

  ask({ target }) {
    if (target !== this.countryTarget) this.typedIn = target
    clearTimeout(this.timer)
    this.timer = setTimeout(() => this.fetch(), pause)
  }

  async fetch() {
    const asked = this.typedIn ?? this.postcodeTarget
    const { value } = asked
    this.request?.abort()
    if (value.trim().length < 2) return this.choicesTarget.replaceChildren()
    this.request = new AbortController()
    const query = new URLSearchParams({ country: this.countryTarget.value, [asked.name]: value.trim() })
    try {
      const response = await fetch(`${this.urlValue}?${query}`, { headers: { Accept: 'application/json' }, signal: this.request.signal })
      if (response.ok && asked.value === value) this.offer(asked, (await response.json()).candidates)
    } catch {
      // What cannot be completed is typed.
    }
  }

  offer(asked, candidates) {
    const other = asked === this.townTarget ? this.postcodeTarget : this.townTarget
    const exact = candidates.filter((each) => each[asked.name].toLowerCase() === asked.value.trim().toLowerCase())
    const fitting = exact.length ? exact : candidates
    if (fitting.some((each) => each.postcode === this.postcodeTarget.value && each.town === this.townTarget.value)) return this.choicesTarget.replaceChildren()
    if (exact.length === 1 && (!other.value || other.dataset.completed === other.value)) return this.take(exact[0], other)
    this.choicesTarget.replaceChildren(...this.buttonsFor(fitting))
  }

  buttonsFor(candidates) {
    if (!candidates.length) return []
    const words = document.createElement('span')
    words.textContent = this.whichValue
    return [words, ...candidates.slice(0, 12).map((each) => this.buttonFor(each))]
  }

  buttonFor(place) {
    const button = document.createElement('button')
    button.type = 'button'
    button.className = 'chip add'
    button.textContent = `${place.postcode} ${place.town}`
    button.addEventListener('click', () => {
      this.take(place, this.townTarget)
      this.townTarget.focus()
    })
    return button
  }

  take({ postcode, town, country }, other) {
    this.postcodeTarget.value = postcode
    this.townTarget.value = town
    if (country) this.countryTarget.value = country
    other.dataset.completed = other.value
    this.choicesTarget.replaceChildren()
  }
}
