import { Controller } from '@hotwired/stimulus'

// Light, dark, or as the system says.
export default class extends Controller {
  static targets = ['choice']

  connect() {
    this.element.hidden = false
    this.mark()
  }

  choose({ params: { name } }) {
    if (name === 'system') {
      localStorage.removeItem('theme')
      delete document.documentElement.dataset.theme
    } else {
      localStorage.setItem('theme', name)
      document.documentElement.dataset.theme = name
    }
    this.mark()
  }

  mark() {
    const chosen = document.documentElement.dataset.theme ?? 'system'
    for (const choice of this.choiceTargets) choice.ariaPressed = String(choice.dataset.themeNameParam === chosen)
  }
}
