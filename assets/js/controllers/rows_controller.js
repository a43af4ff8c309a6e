import { Controller } from '@hotwired/stimulus'

// Moves through a list with J and K, opens with Enter, chooses with X; a click anywhere in a row opens it too.
export default class extends Controller {
  static targets = ['row', 'choice', 'all', 'count', 'menu']

  connect() {
    this.count()
  }

  move({ params: { by } }) {
    const at = this.rowTargets.indexOf(this.current)
    const next = this.rowTargets[at === -1 && by < 0 ? this.rowTargets.length - 1 : at + by]
    this.linkOf(next)?.focus()
    next?.scrollIntoView({ block: 'nearest' })
  }

  open(event) {
    const hasSelected = getSelection().type === 'Range'
    if (hasSelected || event.target.closest('a, button, input, label, details, .tick')) return
    this.linkOf(event.currentTarget).click()
  }

  openAt({ params: { part } }) {
    const link = this.linkOf(this.current ?? this.rowTargets[0])
    if (link) window.Turbo.visit(`${link.href}#${part}`)
  }

  choose() {
    const box = this.choiceOf(this.current ?? this.rowTargets[0])
    if (!box) return
    box.checked = !box.checked
    this.count()
  }

  chooseAll({ target }) {
    for (const box of this.choiceTargets) box.checked = target.checked
    this.count()
  }

  chooseNothing() {
    for (const box of this.choiceTargets) box.checked = false
    for (const menu of this.menuTargets) menu.open = false
    this.count()
  }

  // Of what is chosen, else of the row that the keyboard is on.
  unfold({ params: { name } }) {
    if (!this.chosen.length) this.choose()
    const menu = this.menuTargets.find((each) => each.dataset.name === name)
    // After the click that asks for it, since a click outside closes it.
    if (menu && this.chosen.length) setTimeout(() => (menu.open = true))
  }

  count() {
    const { length } = this.chosen
    if (this.hasCountTarget && length) this.countTarget.textContent = this.sentence(length)
    if (!this.hasAllTarget) return
    this.allTarget.checked = length > 0 && length === this.choiceTargets.length
    this.allTarget.indeterminate = length > 0 && !this.allTarget.checked
  }

  sentence(count) {
    const { one, several } = this.countTarget.dataset
    return count === 1 ? one : several.replace('2', count)
  }

  get chosen() {
    return this.choiceTargets.filter((box) => box.checked)
  }

  get current() {
    return this.rowTargets.find((row) => row.contains(document.activeElement))
  }

  linkOf(row) {
    return row?.querySelector('a')
  }

  choiceOf(row) {
    return this.choiceTargets.find((box) => row?.contains(box))
  }
}
