import { Controller } from '@hotwired/stimulus'

// Says in words how many of the named boxes are ticked, wherever that is said.
export default class extends Controller {
  static targets = ['box', 'count']

  connect() {
    this.count()
  }

  count() {
    const chosen = this.boxTargets.filter((box) => box.checked).length
    const isOne = new Intl.PluralRules(document.documentElement.lang).select(chosen) === 'one'
    for (const said of this.countTargets) said.textContent = (isOne ? said.dataset.one : said.dataset.many).replace(/\d+/, chosen)
  }

  // A form says that it is reset before it is.
  countLater() {
    setTimeout(() => this.count())
  }
}
