import { Controller } from '@hotwired/stimulus'

const minute = 60_000
const minutesOfHour = 60
const minutesOfDay = 1440

// "il y a 35 min" stays true on a page that stays open.
export default class extends Controller {
  static values = { words: String }

  connect() {
    this.timer = setInterval(() => this.renew(), minute)
  }

  disconnect() {
    clearInterval(this.timer)
  }

  renew() {
    const minutes = Math.floor((Date.now() - Date.parse(this.element.dateTime)) / minute)
    if (minutes >= 1) this.element.textContent = this.wordsValue.replace('{span}', spanOf(minutes))
  }
}

function spanOf(minutes) {
  if (minutes < minutesOfHour) return inUnit(minutes, 'minute')
  if (minutes >= minutesOfDay) return inUnit(Math.floor(minutes / minutesOfDay), 'day')
  const hours = inUnit(Math.floor(minutes / minutesOfHour), 'hour')
  const rest = minutes % minutesOfHour
  return rest ? `${hours}\u00a0${String(rest).padStart(2, '0')}` : hours
}

function inUnit(count, unit) {
  const { lang } = document.documentElement
  return new Intl.NumberFormat(lang, { style: 'unit', unit, unitDisplay: 'short' }).format(count)
}
