const privacy = require('../../lib/privacy')
const words = require('../../lib/words')

Component({
  data: { asked: false, w: {}, name: '' },

  lifetimes: {
    attached () {
      this.setData({ w: words.of(wx, 'privacy') })
      privacy.shownBy(() => this.setData({ asked: true }))
      privacy.setting(wx).then(told => this.setData({ name: told.name }))
    },
    detached () {
      privacy.shownBy(null)
      privacy.answer('disagree')
    }
  },

  methods: {
    read () {
      privacy.read(wx)
    },

    agree () {
      this.setData({ asked: false })
      privacy.answer('agree', 'agree-privacy')
    },

    refuse () {
      this.setData({ asked: false })
      privacy.answer('disagree')
      this.triggerEvent('refused')
    }
  }
})
