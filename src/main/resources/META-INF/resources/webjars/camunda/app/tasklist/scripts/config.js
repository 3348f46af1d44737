export default {
  app: {
    name: 'Serious case reviews',
    vendor: 'LSCB'
  },
  locales: {
    availableLocales: ['en'],
    fallbackLocale: 'en'
  },
  dateFormat: {
    normal: 'D MMMM YYYY, HH:mm',
    long: 'dddd D MMMM YYYY, HH:mm',
    short: 'D MMM YYYY, HH:mm',
    abbr: 'D MMM YYYY'
  },
  customScripts: ['custom/words', 'custom/sign-in', 'custom/board', 'custom/clocks'],
  csrfCookieName: 'XSRF-TOKEN',
  disableWelcomeMessage: true,
  shortcuts: {}
};
