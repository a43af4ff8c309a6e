import { Controller } from '@hotwired/stimulus'

// One key for what stands on the page: an element says which in aria-keyshortcuts, and prints it. Off while typing.
export default class extends Controller {
  static targets = ['help', 'list']

  press(event) {
    if (event.altKey || event.defaultPrevented || isTyping(event.target)) return
    const name = nameOf(event)
    if (name === '?') return this.show()
    const element = this.elements.find((each) => each.ariaKeyShortcuts.split(' ').includes(name))
    if (!element || (name === 'Enter' && event.target.closest('a, button, summary, label'))) return
    event.preventDefault()
    if (element.matches('input, textarea, select')) element.focus()
    else element.click()
  }

  show() {
    this.listTarget.replaceChildren(...this.elements.flatMap(lineOf))
    this.helpTarget.showModal()
  }

  close() {
    this.helpTarget.close()
  }

  get elements() {
    return [...document.querySelectorAll('[aria-keyshortcuts]')].filter((each) => each.checkVisibility())
  }
}

function isTyping(element) {
  return element.isContentEditable || element.closest('input:not([type="radio"], [type="checkbox"]), textarea, select, dialog')
}

function nameOf({ key, ctrlKey, metaKey }) {
  const name = key.length === 1 ? key.toUpperCase() : key
  return ctrlKey || metaKey ? `Control+${name}` : name
}

function lineOf(element) {
  const key = document.createElement('dt')
  key.append(document.createElement('kbd'))
  key.firstChild.textContent = element.querySelector('kbd')?.textContent ?? element.dataset.key ?? element.ariaKeyShortcuts
  const words = document.createElement('dd')
  words.textContent = element.getAttribute('aria-label') ?? wordsOf(element)
  return [key, words]
}

function wordsOf(element) {
  const copy = element.cloneNode(true)
  for (const printed of copy.querySelectorAll('kbd, svg')) printed.remove()
  return copy.textContent.trim()
}
