import { Controller } from '@hotwired/stimulus'

// Moves through a list with J and K, opens with Enter; a click anywhere in a row opens it too.
export default class extends Controller {
  static targets = ['row']

  move({ params: { by } }) {
    const at = this.rowTargets.findIndex((row) => row.contains(document.activeElement))
    const next = this.rowTargets[at === -1 && by < 0 ? this.rowTargets.length - 1 : at + by]
    this.linkOf(next)?.focus()
    next?.scrollIntoView({ block: 'nearest' })
  }

  open(event) {
    const hasSelected = getSelection().type === 'Range'
    if (hasSelected || event.target.closest('a, button, input, label')) return
    this.linkOf(event.currentTarget).click()
  }

  linkOf(row) {
    return row?.querySelector('a')
  }
}
