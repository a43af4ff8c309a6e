// One connection per browser, since a browser opens only six to a host: the tab that holds the lock listens and tells the others.
import { showUnread } from './unread.js'

const everything = { record: '*' }
const longestPause = 60_000

let channel = null
let release = null
let refresh = () => {}

export function followRecords(refreshPage) {
  refresh = refreshPage
  addEventListener('turbo:load', () => (isFollowing() ? start() : stop()))
}

function isFollowing() {
  return document.body.hasAttribute('data-follows')
}

function start() {
  if (channel) return
  channel = new BroadcastChannel('relais-live')
  channel.onmessage = ({ data }) => take(data)
  if (navigator.locks) becomeListenerInTurn()
  else listenWhileVisible()
}

function stop() {
  channel?.close()
  release?.()
  channel = release = null
}

function take({ record, unread }) {
  if (unread !== undefined) showUnread(unread)
  const followed = document.body.dataset.follows?.split(' ') ?? []
  if (followed.some((one) => record === everything.record || record === one || record.startsWith(`${one}/`))) refresh()
}

function tell(change) {
  channel?.postMessage(change)
  take(change)
}

async function becomeListenerInTurn() {
  const mine = channel
  let waited = true
  await navigator.locks.request('relais-live', { ifAvailable: true }, (lock) => {
    waited = !lock
    if (lock && channel === mine) return listenUntilReleased(false)
  })
  if (!waited || channel !== mine) return
  await navigator.locks.request('relais-live', () => {
    if (channel === mine) return listenUntilReleased(true)
  })
}

function listenUntilReleased(tookOver) {
  return new Promise((resolve) => {
    const close = listen(tookOver)
    release = () => {
      close()
      resolve()
    }
  })
}

// Without https the browser has no locks: then only the tab that is looked at listens.
function listenWhileVisible() {
  let close = null
  const update = () => {
    close?.()
    close = document.hidden ? null : listen(true)
  }
  document.addEventListener('visibilitychange', update)
  update()
  release = () => {
    document.removeEventListener('visibilitychange', update)
    close?.()
  }
}

// What happened while nobody listened is caught up by making every followed page again.
function listen(missedSomething) {
  let source = null
  let timer = null
  let pause = 1_000

  const open = () => {
    source = new EventSource('/live')
    source.addEventListener('changed', ({ data }) => tell(JSON.parse(data)))
    source.onopen = () => {
      if (missedSomething) tell(everything)
      missedSomething = true
      pause = 1_000
    }
    source.onerror = () => {
      if (source.readyState === EventSource.CLOSED) tryLater()
    }
  }
  const tryLater = () => {
    timer = setTimeout(open, pause)
    pause = Math.min(pause * 2, longestPause)
  }

  open()
  return () => {
    clearTimeout(timer)
    source.close()
  }
}
