import { Controller } from '@hotwired/stimulus'

// Several words in one field, by commas. What is proposed for the last of them carries the others along, since a browser takes a
// proposal for the whole of the field.
export default class extends Controller {
  static targets = ['field', 'known']

  connect() {
    this.names = [...this.knownTarget.options].map(({ value }) => value)
    this.propose()
  }

  propose() {
    const typed = this.fieldTarget.value.split(',').slice(0, -1).map((word) => word.trim()).filter(Boolean)
    const before = typed.join(', ')
    if (before === this.before) return
    this.before = before
    const left = this.names.filter((name) => !typed.some((word) => word.localeCompare(name, undefined, { sensitivity: 'base' }) === 0))
    this.knownTarget.replaceChildren(...left.map((name) => new Option(name, before ? `${before}, ${name}` : name)))
  }
}
