import { Controller } from '@hotwired/stimulus'
import { focusOn, insertText, isOnEmptyLine } from '../writing_field.js'

// A text that is written again and again, put where the caret is: by a button, or by a slash where a line begins.
export default class extends Controller {
  static targets = ['field', 'menu', 'list', 'none']
  static values = { url: String }

  slash(event) {
    if (event.key !== '/' || event.ctrlKey || event.altKey || event.isComposing || !isOnEmptyLine(this.fieldTarget)) return
    event.preventDefault()
    this.open()
  }

  async open(event) {
    event?.preventDefault()
    this.menuTarget.hidden = false
    const answer = await fetch(this.urlValue, { headers: { Accept: 'application/json' } })
    const { texts } = answer.ok ? await answer.json() : { texts: [] }
    this.listTarget.replaceChildren(...texts.map((text) => this.choice(text)))
    this.noneTarget.hidden = texts.length > 0
    this.noneTarget.tabIndex = -1
    ;(this.choices[0] ?? this.noneTarget).focus()
  }

  choice({ name, text }) {
    const button = document.createElement('button')
    const words = document.createElement('b')
    const beginning = document.createElement('span')
    button.type = 'button'
    // A page that is made again meanwhile leaves it where it is.
    button.dataset.keep = ''
    words.textContent = name
    beginning.textContent = text.replace(/\s+/g, ' ').slice(0, 120)
    button.append(words, beginning)
    button.addEventListener('click', () => this.insert(text))
    return button
  }

  insert(text) {
    this.close()
    insertText(this.fieldTarget, text)
  }

  move(event) {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key]
    if (event.key === 'Escape') {
      event.preventDefault()
      event.stopPropagation()
      return this.close()
    }
    if (!step || !this.choices.length) return
    event.preventDefault()
    const next = this.choices.indexOf(document.activeElement) + step
    this.choices.at(next % this.choices.length).focus()
  }

  leave({ relatedTarget }) {
    if (relatedTarget && !this.menuTarget.contains(relatedTarget)) this.menuTarget.hidden = true
  }

  close() {
    this.menuTarget.hidden = true
    focusOn(this.fieldTarget)
  }

  get choices() {
    return [...this.listTarget.querySelectorAll('button')]
  }
}
