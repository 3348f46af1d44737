// Cockpit's own login form would ask the engine for a session of its own; ours comes from /login.

const login = new URL('../../../../login', document.baseURI).href;

export default [{
  id: 'sign-in',
  pluginPoint: 'cockpit.login',
  priority: 1000,
  render: node => {
    const link = Object.assign(document.createElement('a'), { href: login, className: 'btn btn-primary', textContent: 'Sign in' });
    const place = Object.assign(document.createElement('p'), { className: 'scr-sign-in' });
    place.append(link);
    node.replaceChildren(place);
    location.assign(login);
  }
}];
