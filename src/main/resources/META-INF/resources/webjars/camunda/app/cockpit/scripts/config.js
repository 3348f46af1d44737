// Parts of Cockpit that the server refuses are not drawn: they read this before they begin.
document.querySelector('base').setAttribute('cam-exclude-plugins', [
  'cockpit.navigation:decisions',
  'cockpit.navigation:tasks',
  'cockpit.navigation:batch',
  'cockpit.navigation:reports',
  'cockpit.navigation:deployments',
  'cockpit.processDefinition.runtime.tab:call-process-definitions-table',
  'cockpit.processDefinition.diagram.plugin:activity-definition-call-activity-overlay',
  'cockpit.processDefinition.runtime.action',
  'cockpit.jobDefinition.action',
  'cockpit.incident.action:increase-incident-external-task-retry'
].join(','));

export default {
  app: {
    name: 'Serious case reviews: operation',
    vendor: 'LSCB'
  },
  locales: {
    availableLocales: ['en'],
    fallbackLocale: 'en'
  },
  customScripts: ['custom/sign-in'],
  csrfCookieName: 'XSRF-TOKEN',
  disableWelcomeMessage: true
};
