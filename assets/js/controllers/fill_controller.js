import { Controller } from '@hotwired/stimulus'

// Fills fields with what was said elsewhere, as long as nobody has typed in them.
export default class extends Controller {
  static targets = ['field']

  connect() {
    this.touch = ({ target, isTrusted }) => isTrusted && (target.dataset.touched = target.value)
    this.element.addEventListener('input', this.touch)
  }

  disconnect() {
    this.element.removeEventListener('input', this.touch)
  }

  take() {
    for (const said of this.element.querySelectorAll('[data-filled]')) {
      const field = this.fieldTargets.find((each) => each.name === said.dataset.filled)
      if (!field || field.dataset.touched || field.value === said.dataset.text) continue
      field.value = said.dataset.text
      field.dispatchEvent(new Event('input', { bubbles: true }))
    }
  }
}
