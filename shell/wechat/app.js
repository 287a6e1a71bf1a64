const privacy = require('./lib/privacy')

App({
  onLaunch () {
    privacy.listen(wx)
  }
})
