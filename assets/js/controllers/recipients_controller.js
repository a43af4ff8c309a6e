import { Controller } from '@hotwired/stimulus'

// Puts whoever is proposed into a field of several addresses, in place of what was typed of him.
export default class extends Controller {
  static targets = ['field']

  add({ currentTarget, params: { who } }) {
    const field = this.fieldTarget
    const before = field.value.slice(0, Math.max(field.value.lastIndexOf(','), field.value.lastIndexOf(';')) + 1)
    field.value = `${before}${before && ' '}${who}, `
    field.focus()
    field.setSelectionRange(field.value.length, field.value.length)
    field.dispatchEvent(new Event('input', { bubbles: true }))
    if (currentTarget.dataset.once !== undefined) currentTarget.hidden = true
  }
}
