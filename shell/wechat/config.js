// The one file that an operator changes, with the appid in project.config.json.
module.exports = {
  // Where the platform is: https, filed, no port, no path.
  origin: 'https://shop.example',
  // What the window says above the shop, in both languages.
  name: { zh: '商城', en: 'Shop' }
}
