// One connection per browser, since a browser opens only six to a host: the tab that holds the lock listens and tells the others.
import { showUnread } from './unread.js'

const everything = { record: '*' }
const longestPause = 60_000
const mostKept = 100

// What was told last, for a page that was made before it and shows after it.
let told = []

let channel = null
let release = null
let refresh = () => {}

export function followRecords(refreshPage) {
  refresh = refreshPage
  addEventListener('turbo:load', () => {
    if (!isFollowing()) return stop()
    start()
    catchUp()
  })
}

function isFollowing() {
  return document.body.hasAttribute('data-follows')
}

function start() {
  if (channel) return
  channel = new BroadcastChannel('relais-live')
  channel.onmessage = ({ data }) => (data.after ? tellAgain(data.after) : data.people ? showPresent(data) : keep(data))
  if (navigator.locks) becomeListenerInTurn()
  else listenWhileVisible()
}

function stop() {
  channel?.close()
  release?.()
  channel = release = null
}

function keep(change) {
  if (change.news) told = [...told, change].slice(-mostKept)
  take(change)
}

function take({ record, news, unread }) {
  if (news <= asOf()) return
  if (unread !== undefined) showUnread(unread)
  const followed = (document.body.dataset.follows ?? '').split(' ').filter(Boolean)
  if (followed.some((one) => record === everything.record || record === one || record.startsWith(`${one}/`))) refresh()
}

function tell(change) {
  channel?.postMessage(change)
  keep(change)
}

// Who looks at a record is no news of it: no page is made again.
function tellPresent(presence) {
  channel?.postMessage(presence)
  showPresent(presence)
}

function showPresent(presence) {
  dispatchEvent(new CustomEvent('live:present', { detail: presence }))
}

// The page was made a moment ago; a tab that listened in that moment knows what it does not show.
function catchUp() {
  told.forEach(take)
  channel.postMessage({ after: asOf() })
}

function tellAgain(after) {
  if (release) told.filter(({ news }) => news > after).forEach((change) => channel.postMessage(change))
}

function asOf() {
  return Number(document.body.dataset.asOf)
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
    source = new EventSource(`/live?after=${asOf()}`)
    source.addEventListener('changed', ({ data }) => tell(JSON.parse(data)))
    source.addEventListener('present', ({ data }) => tellPresent(JSON.parse(data)))
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
