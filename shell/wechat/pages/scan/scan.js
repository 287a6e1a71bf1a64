const config = require('../../config')
const paths = require('../../lib/paths')
const scanning = require('../../lib/scan')
const words = require('../../lib/words')

Page({
  data: { w: {}, problem: '' },

  onLoad () {
    const w = words.of(wx, 'scan')
    wx.setNavigationBarTitle({ title: w.title })
    this.setData({ w })
  },

  async scan () {
    const told = await scanning.scan(wx, config.origin)
    if (told.next) wx.reLaunch({ url: paths.home(told.next) })
    else this.setData({ problem: this.data.w[told.problem] })
  },

  back () {
    wx.navigateBack()
  }
})
