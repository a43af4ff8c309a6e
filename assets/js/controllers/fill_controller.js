import { Controller } from '@hotwired/stimulus'

// Fills fields with what was said elsewhere, as long as nothing but that stands in them.
export default class extends Controller {
  static targets = ['field']

  take() {
    for (const said of this.element.querySelectorAll('[data-filled]')) {
      const field = this.fieldTargets.find((each) => each.name === said.dataset.filled)
      if (field) this.fill(field, said.dataset.text)
    }
  }

  // What came back with a page that was refused was typed, too.
  fill(field, text) {
    if (field.value && field.value !== text && field.value !== field.dataset.filledWith) return
    const changes = field.value !== text
    field.value = text
    field.dataset.filledWith = text
    if (changes) field.dispatchEvent(new Event('input', { bubbles: true }))
  }
}
